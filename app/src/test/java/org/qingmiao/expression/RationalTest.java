package org.qingmiao.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that lose nothing. */
class RationalTest {
    private static Rational of(long above, long below) {
        return Rational.of(above).dividedBy(Rational.of(below));
    }

    @Test
    void a_quotient_is_kept_in_lowest_terms_with_its_sign_above() {
        assertThat(of(6, -8)).isEqualTo(new Rational(BigInteger.valueOf(-3), BigInteger.valueOf(4)));
        assertThat(of(0, -8)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(new BigDecimal("2.50"))).isEqualTo(of(5, 2));
        assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> new Rational(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,8,2,0.13", "-1,8,2,-0.13", "1,3,2,0.33", "5,2,0,3", "-5,2,0,-3", "0,1,1,0.0", "7,1,0,7"})
    void halves_are_rounded_away_from_zero(long above, long below, int decimals, BigDecimal rounded) {
        assertThat(of(above, below).rounded(decimals)).isEqualTo(rounded);
    }

    @Test
    void the_nearest_floating_number_is_given() {
        assertThat(of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
        assertThat(of(-7, 2).doubleValue()).isEqualTo(-3.5);
    }

    @Test
    void only_a_number_without_a_rest_is_whole() {
        assertThat(of(4, 2).isWhole()).isTrue();
        assertThat(of(1, 2).isWhole()).isFalse();
    }

    @Test
    void they_stand_in_order() {
        assertThat(of(1, 3)).isLessThan(of(1, 2)).isGreaterThan(of(-1, 2)).isEqualByComparingTo(of(2, 6));
    }
}
