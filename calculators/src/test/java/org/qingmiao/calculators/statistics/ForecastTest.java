package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static Trend.Line line(double[] x, double[] y, Trend.Scale scale) {
        return (Trend.Line) Trend.fit(x, y, scale, 100);
    }

    /** By hand: x 1, 2, 3; y 1, 3, 4: slope 1.5, mean 8/3, residual √(1/6); at 4: 17/3 ± t(1) √(1/6) √(1 + 1/3 + 4/2). */
    @Test
    void three_points_by_hand() {
        Trend.Line line = line(new double[] {1, 2, 3}, new double[] {1, 3, 4}, Trend.Scale.LINEAR);
        assertThat(line.slope()).isEqualTo(1.5);
        Interval next = line.at(4, 0.95);
        double width = Math.tan(Math.PI * 0.475) * Math.sqrt(1 / 6.0) * Math.sqrt(10 / 3.0);
        assertThat(next.estimate()).isCloseTo(17 / 3.0, within(1e-14));
        assertThat(next.upper()).isCloseTo(17 / 3.0 + width, within(1e-12));
        assertThat(next.lower()).isCloseTo(17 / 3.0 - width, within(1e-12));
    }

    @Test
    void the_limits_are_met_with_the_probabilities_of_the_level() {
        Cases.each(200, random -> {
            int n = random.nextInt(3, 9);
            double[] x = IntStream.range(0, n).asDoubleStream().toArray();
            double[] y = random.doubles(n, 5, 60).toArray();
            Trend.Scale scale = List.of(Trend.Scale.values()).get(random.nextInt(3));
            Trend.Line line = line(x, y, scale);
            Interval at = line.at(n + 1, 0.8);
            // Shares nearer than this to nothing or all are not told apart from them.
            if (scale != Trend.Scale.LOGIT || (at.lower() > 0.05 && at.upper() < 99.95)) {
                assertThat(line.atMost(n + 1, at.lower())).isCloseTo(0.1, within(1e-9));
                assertThat(line.atLeast(n + 1, at.upper())).isCloseTo(0.1, within(1e-9));
            }
            assertThat(line.atMost(n + 1, at.estimate())).isCloseTo(0.5, within(1e-9));
            assertThat(line.atMost(n + 1, 30) + line.atLeast(n + 1, 30)).isEqualTo(1, within(1e-15));
        });
    }

    @Test
    void shares_stay_between_nothing_and_all_and_rates_above_zero() {
        Trend.Line share = line(new double[] {1, 2, 3, 4}, new double[] {90, 95, 97, 99}, Trend.Scale.LOGIT);
        assertThat(share.at(9, 0.95).upper()).isLessThanOrEqualTo(100);
        Trend.Line rate = line(new double[] {1, 2, 3, 4}, new double[] {9, 5, 4, 2}, Trend.Scale.LOG);
        assertThat(rate.at(9, 0.95).lower()).isPositive();
    }

    @Test
    void two_points_are_no_trend_and_bad_points_are_named() {
        assertThat(Trend.fit(new double[] {1, 2}, new double[] {1, 2}, Trend.Scale.LINEAR, 100))
                .isEqualTo(new Trend.TooFew(2));
        assertThatThrownBy(() -> Trend.fit(new double[] {1, 1, 1}, new double[] {1, 2, 3}, Trend.Scale.LINEAR, 100))
                .hasMessageStartingWith("x ");
        assertThatThrownBy(() -> Trend.fit(new double[3], new double[2], Trend.Scale.LINEAR, 100))
                .hasMessageStartingWith("y ");
    }
}
