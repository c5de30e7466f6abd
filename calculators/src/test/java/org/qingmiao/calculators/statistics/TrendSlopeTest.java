package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrendSlopeTest {
    private static final double[] X = {1, 2, 3};

    /** By hand: slope 1.5, residual √(1/6), Q = 2; t(1) at 0.95 is tan(0.45 π). */
    @Test
    void equal_weights_by_hand() {
        TrendSlope slope = TrendSlope.of(X, new double[] {1, 3, 4}, new double[] {7, 7, 7}, 0.90);
        double width = Math.tan(Math.PI * 0.45) * Math.sqrt(1 / 6.0) / Math.sqrt(2);
        assertThat(slope.slope()).isCloseTo(1.5, within(1e-14));
        assertThat(slope.upper() - slope.slope()).isCloseTo(width, within(1e-10));
        assertThat(slope.slope() - slope.lower()).isCloseTo(width, within(1e-10));
    }

    /** By hand: weights 1, 1, 2: x̄ = 9/4, ȳ = 3, Q = 11/4, Σw(x - x̄)(y - ȳ) = 4: slope 16/11. */
    @Test
    void a_point_that_rests_on_more_people_weighs_more() {
        TrendSlope slope = TrendSlope.of(X, new double[] {1, 3, 4}, new double[] {1, 1, 2}, 0.90);
        assertThat(slope.slope()).isCloseTo(16 / 11.0, within(1e-14));
    }

    /** Twice the weight is the same point twice, but for the degrees of freedom; the size of all weights does not matter. */
    @Test
    void only_the_proportion_of_weights_matters() {
        Cases.each(100, random -> {
            double[] y = random.doubles(5, 0, 50).toArray();
            double[] x = {1, 2, 3, 4, 5};
            double[] w = random.doubles(5, 1, 100).toArray();
            double[] tenfold = java.util.Arrays.stream(w).map(v -> v * 10).toArray();
            TrendSlope one = TrendSlope.of(x, y, w, 0.90);
            TrendSlope ten = TrendSlope.of(x, y, tenfold, 0.90);
            assertThat(ten.slope()).isCloseTo(one.slope(), within(1e-9));
            assertThat(ten.upper()).isCloseTo(one.upper(), within(1e-9));
            assertThat(one.lower()).isLessThanOrEqualTo(one.slope());
        });
    }

    @Test
    void a_series_without_change_has_no_slope_and_no_width() {
        TrendSlope level = TrendSlope.of(X, new double[] {12.3, 12.3, 12.3}, new double[] {3, 5, 9}, 0.90);
        assertThat(level.slope()).isZero();
        assertThat(level.upper()).isZero();
    }

    @Test
    void what_is_out_of_range_is_named() {
        assertThatThrownBy(() -> TrendSlope.of(new double[2], new double[2], new double[2], 0.9))
                .hasMessageStartingWith("x ");
        assertThatThrownBy(() -> TrendSlope.of(X, X, new double[] {1, 0, 1}, 0.9))
                .hasMessageStartingWith("weights ");
        assertThatThrownBy(() -> TrendSlope.of(new double[] {1, 1, 1}, X, X, 0.9))
                .hasMessageStartingWith("x ");
    }
}
