package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PoissonTrendTest {
    private static final double[] X = {1, 2, 3, 4};
    private static final double[] BIRTHS = {4000, 4000, 4000, 4000};

    /** With equal exposures, no trend and Firth's half event a parameter: Σ(y + h/2) = Σm, and Σh = 2. */
    @Test
    void the_means_hold_all_events_and_one_more() {
        Cases.each(200, random -> {
            double[] counts = random.ints(4, 0, 12).asDoubleStream().toArray();
            PoissonTrend trend = PoissonTrend.fit(X, counts, BIRTHS);
            double sum = 0;
            for (double x : X) {
                sum += trend.expected(x, 4000);
            }
            assertThat(sum).isCloseTo(trend.events() + 1, within(1e-6));
        });
    }

    @Test
    void no_events_and_events_in_one_year_alone_have_finite_answers() {
        for (double[] counts : new double[][] {{0, 0, 0, 0}, {0, 0, 0, 3}, {5, 0, 0, 0}}) {
            PoissonTrend trend = PoissonTrend.fit(X, counts, BIRTHS);
            Interval next = trend.at(5, 4000, 0.80);
            assertThat(next.estimate()).isFinite().isPositive();
            assertThat(next.lower()).isBetween(0.0, next.upper());
        }
    }

    @Test
    void a_probability_rises_with_the_count_and_nothing_is_below_none() {
        PoissonTrend trend = PoissonTrend.fit(X, new double[] {6, 5, 5, 3}, BIRTHS);
        assertThat(trend.atMost(5, 4000, -1)).isZero();
        double before = 0;
        for (int count = 0; count < 40; count++) {
            double now = trend.atMost(5, 4000, count);
            assertThat(now).isBetween(before, 1.0);
            before = now;
        }
        assertThat(before).isCloseTo(1, within(1e-4));
        assertThat(trend.atMost(5, 4000, 3.9)).isEqualTo(trend.atMost(5, 4000, 3));
    }

    /** Many events of one rate: the predictive distribution is nearly the Poisson one itself. */
    @Test
    void with_many_events_it_nears_the_poisson_distribution() {
        double[] x = new double[200];
        double[] counts = new double[200];
        double[] exposures = new double[200];
        for (int i = 0; i < 200; i++) {
            x[i] = i;
            counts[i] = 5;
            exposures[i] = 1000;
        }
        PoissonTrend trend = PoissonTrend.fit(x, counts, exposures);
        assertThat(trend.atMost(100, 1000, 4)).isCloseTo(0.4405, within(0.002));
    }

    /** Drawn from its own model, an interval of 80 % holds at least about that share. */
    @Test
    void its_intervals_hold_what_they_promise() {
        int[] held = {0, 0};
        Cases.each(400, random -> {
            double[] counts = new double[4];
            for (int i = 0; i < 4; i++) {
                counts[i] = draw(6, random);
            }
            Interval next = PoissonTrend.fit(X, counts, BIRTHS).at(5, 4000, 0.80);
            double seen = draw(6, random) / 4000.0;
            held[0] += seen >= next.lower() - 1e-12 && seen <= next.upper() + 1e-12 ? 1 : 0;
            held[1]++;
        });
        assertThat((double) held[0] / held[1]).isBetween(0.78, 0.95);
    }

    private static int draw(double mean, RandomGenerator random) {
        double product = random.nextDouble();
        int count = 0;
        while (product > Math.exp(-mean)) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    @Test
    void what_is_out_of_range_is_named() {
        assertThatThrownBy(() -> PoissonTrend.fit(new double[2], new double[2], new double[2]))
                .hasMessageStartingWith("x ");
        assertThatThrownBy(() -> PoissonTrend.fit(X, new double[] {1, -1, 0, 0}, BIRTHS))
                .hasMessageStartingWith("counts ");
        assertThatThrownBy(() -> PoissonTrend.fit(X, X, new double[] {1, 0, 1, 1}))
                .hasMessageStartingWith("exposures ");
        assertThatThrownBy(() -> PoissonTrend.fit(new double[] {1, 1, 1, 1}, X, BIRTHS))
                .hasMessageStartingWith("x ");
    }
}
