package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    /** Example of R's help page of {@code poisson.test}: sharing a needle, 11 of 800 and 21 of 3,011. */
    @Test
    void the_ratio_is_that_of_r() {
        Comparison ratio = Comparison.rateRatio(11, 800, 21, 3011, 0.95);
        assertThat(ratio.estimate()).isCloseTo(1.971488, within(5e-7));
        assertThat(ratio.lower()).isCloseTo(0.8584264, within(5e-8));
        assertThat(ratio.upper()).isCloseTo(4.2772659, within(5e-8));
        assertThat(ratio.pValue()).isCloseTo(0.07967, within(5e-6));
    }

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1",
        "10, 10, 0, 10, 0.6075, 1"
    })
    void differences_are_those_of_newcombes_table(int x1, int n1, int x2, int n2, double lower, double upper) {
        Comparison difference = Comparison.riskDifference(x1, n1, x2, n2, 0.95);
        assertThat(difference.lower()).isCloseTo(lower, within(5.1e-5));
        assertThat(difference.upper()).isCloseTo(upper, within(5.1e-5));
    }

    @Test
    void the_p_value_sums_outcomes_that_are_no_likelier() {
        Cases.each(300, random -> {
            int x1 = random.nextInt(0, 25);
            int x2 = random.nextInt(0, 25);
            double t1 = random.nextInt(1, 5);
            double t2 = random.nextInt(1, 5);
            assertThat(Comparison.rateRatio(x1, t1, x2, t2, 0.95).pValue())
                    .isCloseTo(bySumming(x1, x1 + x2, t1 / (t1 + t2)), within(1e-12));
        });
    }

    private static double bySumming(int x, int n, double p) {
        double observed = Cases.atMost(x, n, p) - Cases.atMost(x - 1, n, p);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            double likely = Cases.atMost(k, n, p) - Cases.atMost(k - 1, n, p);
            sum += likely <= observed * (1 + 1e-7) + 1e-15 ? likely : 0;
        }
        return sum;
    }

    @Test
    void turning_the_places_round_inverts_the_ratio_and_negates_the_difference() {
        Cases.each(200, random -> {
            int n1 = random.nextInt(30, 400);
            int n2 = random.nextInt(30, 400);
            int x1 = random.nextInt(1, 30);
            int x2 = random.nextInt(1, 30);
            Comparison ratio = Comparison.rateRatio(x1, n1, x2, n2, 0.95);
            Comparison turned = Comparison.rateRatio(x2, n2, x1, n1, 0.95);
            assertThat(ratio.lower() * turned.upper()).isCloseTo(1, within(1e-12));
            assertThat(ratio.pValue()).isCloseTo(turned.pValue(), within(1e-12));
            Comparison difference = Comparison.riskDifference(x1, n1, x2, n2, 0.95);
            Comparison negated = Comparison.riskDifference(x2, n2, x1, n1, 0.95);
            assertThat(difference.lower()).isCloseTo(-negated.upper(), within(1e-14));
        });
    }

    @Test
    void no_events_leave_a_limit_open() {
        Comparison none = Comparison.rateRatio(0, 100, 5, 200, 0.95);
        assertThat(none.estimate()).isZero();
        assertThat(none.lower()).isZero();
        Comparison unbounded = Comparison.rateRatio(5, 100, 0, 200, 0.95);
        assertThat(unbounded.estimate()).isInfinite();
        assertThat(unbounded.upper()).isInfinite();
        assertThat(unbounded.lower()).isGreaterThan(1);
        Comparison nothing = Comparison.rateRatio(0, 100, 0, 200, 0.95);
        assertThat(nothing.estimate()).isNaN();
        assertThat(nothing.pValue()).isEqualTo(1);
        assertThat(Comparison.riskDifference(0, 10, 0, 10, 0.95).pValue()).isNaN();
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> Comparison.rateRatio(1.5, 1, 1, 1, 0.95)).hasMessageStartingWith("events1 ");
        assertThatThrownBy(() -> Comparison.rateRatio(1, 1, 1, 0, 0.95)).hasMessageStartingWith("denominator2 ");
        assertThatThrownBy(() -> Comparison.riskDifference(1, 5, 6, 5, 0.95)).hasMessageStartingWith("events2 ");
    }
}
