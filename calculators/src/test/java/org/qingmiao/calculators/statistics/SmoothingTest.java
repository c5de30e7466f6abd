package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
    /** By hand: m = 40/400; s² = (100·0.01 + 0 + 100·0.01)/400 = 0.005; A = 0.005 - 0.1/(400/3) = 0.00425. */
    @Test
    void three_areas_by_hand() {
        Smoothing smoothing = Smoothing.of(new double[] {0, 20, 20}, new double[] {100, 200, 100});
        assertThat(smoothing.mean()).isEqualTo(0.1);
        assertThat(smoothing.variance()).isCloseTo(0.00425, within(1e-17));
        double trust = 0.00425 / (0.00425 + 0.001);
        assertThat(smoothing.smooth(0, 100)).isCloseTo(0.1 - 0.1 * trust, within(1e-16));
        assertThat(smoothing.smooth(20, 200)).isCloseTo(0.1, within(1e-16));
    }

    @Test
    void a_smoothed_rate_lies_between_the_own_and_the_common_one_and_small_areas_move_most() {
        Cases.each(300, random -> {
            int areas = random.nextInt(2, 30);
            double[] events = random.ints(areas, 0, 40).asDoubleStream().toArray();
            double[] people = random.ints(areas, 40, 5000).asDoubleStream().toArray();
            Smoothing smoothing = Smoothing.of(events, people);
            double mean = smoothing.mean();
            for (int i = 0; i < areas; i++) {
                double rate = events[i] / people[i];
                assertThat(smoothing.smooth(events[i], people[i]))
                        .isBetween(Math.min(rate, mean) - 1e-15, Math.max(rate, mean) + 1e-15);
            }
            double far = Math.abs(smoothing.smooth(50, 1000) - mean);
            double near = Math.abs(smoothing.smooth(5, 100) - mean);
            assertThat(far).isGreaterThanOrEqualTo(near - 1e-15);
        });
    }

    @Test
    void where_chance_explains_everything_all_are_equal() {
        Smoothing smoothing = Smoothing.of(new double[] {1, 2, 1}, new double[] {100, 200, 100});
        assertThat(smoothing.variance()).isZero();
        assertThat(smoothing.smooth(1, 100)).isEqualTo(smoothing.mean());
        assertThat(Smoothing.of(new double[] {0, 0}, new double[] {5, 6}).smooth(0, 5))
                .isZero();
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> Smoothing.of(new double[] {-1}, new double[] {1}))
                .hasMessageStartingWith("events ");
        assertThatThrownBy(() -> Smoothing.of(new double[] {1}, new double[] {0}))
                .hasMessageStartingWith("denominators ");
        assertThatThrownBy(() -> Smoothing.of(new double[0], new double[0])).hasMessageStartingWith("events ");
    }
}
