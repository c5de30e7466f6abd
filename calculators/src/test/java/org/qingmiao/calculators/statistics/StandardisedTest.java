package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.statistics.Cases.FOURTEEN_DIGITS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.statistics.Standardised.Method;
import org.qingmiao.calculators.statistics.Standardised.Stratum;

class StandardisedTest {
    private static List<Stratum> strata(RandomGenerator random) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            strata.add(new Stratum(random.nextInt(0, 30), random.nextInt(100, 9000), random.nextInt(1, 5000)));
        }
        return strata;
    }

    @Test
    void one_stratum_has_the_exact_poisson_limits() {
        Interval exact = Intervals.poissonExact(7, 2000, 0.95);
        for (Method method : Method.values()) {
            Interval limits = Standardised.of(List.of(new Stratum(7, 2000, 55)), method, 0.95)
                    .adjusted();
            assertThat(limits.estimate()).isCloseTo(exact.estimate(), FOURTEEN_DIGITS);
            assertThat(limits.lower()).isCloseTo(exact.lower(), FOURTEEN_DIGITS);
            assertThat(limits.upper()).isCloseTo(exact.upper(), FOURTEEN_DIGITS);
        }
    }

    /** By hand: weights 1/3 and 2/3; 3/20,000 and 4/50,000; variance 3 (1/60,000)² + 4 (1/75,000)². */
    @Test
    void two_strata_by_hand() {
        List<Stratum> strata = List.of(new Stratum(3, 20_000, 40_000), new Stratum(4, 50_000, 80_000));
        Standardised rate = Standardised.of(strata, Method.DOBSON, 0.95);
        assertThat(rate.crude()).isEqualTo(7 / 70_000.0);
        assertThat(rate.adjusted().estimate()).isCloseTo(31e-5 / 3, FOURTEEN_DIGITS);
        double scale = Math.sqrt((3 / 3.6e9 + 4 / 5.625e9) / 7);
        Interval seven = Intervals.poissonExact(7, 1, 0.95);
        assertThat(rate.adjusted().lower()).isCloseTo(31e-5 / 3 - scale * (7 - seven.lower()), FOURTEEN_DIGITS);
        assertThat(rate.adjusted().upper()).isCloseTo(31e-5 / 3 + scale * (seven.upper() - 7), FOURTEEN_DIGITS);
    }

    @Test
    void the_own_population_as_the_standard_gives_the_crude_rate() {
        Cases.each(100, random -> {
            List<Stratum> own = strata(random).stream()
                    .map(s -> new Stratum(s.events(), s.denominator(), s.denominator()))
                    .toList();
            Standardised rate = Standardised.of(own, Method.FAY_FEUER, 0.95);
            assertThat(rate.adjusted().estimate()).isCloseTo(rate.crude(), within(1e-15));
        });
    }

    @Test
    void neither_the_order_of_strata_nor_the_size_of_the_standard_matters() {
        Cases.each(100, random -> {
            List<Stratum> strata = strata(random);
            List<Stratum> other = new ArrayList<>(strata.stream()
                    .map(s -> new Stratum(s.events(), s.denominator(), s.standard() * 7))
                    .toList());
            Collections.shuffle(other, new Random(random.nextLong()));
            for (Method method : Method.values()) {
                Interval one = Standardised.of(strata, method, 0.9).adjusted();
                Interval two = Standardised.of(other, method, 0.9).adjusted();
                assertThat(two.estimate()).isCloseTo(one.estimate(), within(1e-15));
                if (!Double.isNaN(one.upper())) {
                    assertThat(two.lower()).isCloseTo(one.lower(), within(1e-14));
                    assertThat(two.upper()).isCloseTo(one.upper(), within(1e-14));
                }
            }
        });
    }

    /** Fay and Feuer: without events the upper limit is the largest weight times that of the exact interval. */
    @Test
    void without_events_only_fay_and_feuer_know_an_upper_limit() {
        List<Stratum> strata = List.of(new Stratum(0, 100, 1), new Stratum(0, 50, 1));
        assertThat(Standardised.of(strata, Method.DOBSON, 0.95).adjusted().upper())
                .isNaN();
        Interval limits = Standardised.of(strata, Method.FAY_FEUER, 0.95).adjusted();
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo(0.01 * -Math.log(0.025), FOURTEEN_DIGITS);
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> new Stratum(-1, 1, 1)).hasMessageStartingWith("events ");
        assertThatThrownBy(() -> new Stratum(1, 0, 1)).hasMessageStartingWith("denominator ");
        assertThatThrownBy(() -> new Stratum(1, 1, -1)).hasMessageStartingWith("standard ");
        assertThatThrownBy(() -> Standardised.of(List.of(new Stratum(1, 1, 0)), Method.DOBSON, 0.95))
                .hasMessageStartingWith("standard ");
    }
}
