package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FunnelLimitsTest {
    /** By hand: two trials at one half: F = 1/4, 3/4, 1; for 0.1: 0 - (0.25 - 0.1)/0.25 < 0; for 0.9: 2 - (1 - 0.9)/0.25. */
    @Test
    void two_trials_by_hand() {
        FunnelLimits limits = FunnelLimits.ofProportion(0.5, 2, 0.8);
        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo((2 - 0.1 / 0.25) / 2, within(1e-14));
    }

    /** Interpolated as Spiegelhalter does: the distribution function, drawn with straight lines, meets the tail there. */
    @Test
    void the_limits_are_interpolated_quantiles() {
        Cases.each(200, random -> {
            int n = random.nextInt(20, 200);
            double p = random.nextDouble(0.2, 0.8);
            FunnelLimits limits = FunnelLimits.ofProportion(p, n, 0.95);
            assertThat(drawn(limits.lower() * n, n, p)).isCloseTo(0.025, within(1e-10));
            assertThat(drawn(limits.upper() * n, n, p)).isCloseTo(0.975, within(1e-10));
            double mean = random.nextDouble(8, 80);
            FunnelLimits rate = FunnelLimits.ofRate(mean / 1000, 1000, 0.95);
            double k = Math.floor(rate.upper() * 1000);
            double below = Cases.atMost((int) k, mean);
            double above = Cases.atMost((int) k + 1, mean);
            assertThat(below + (above - below) * (rate.upper() * 1000 - k)).isCloseTo(0.975, within(1e-10));
        });
    }

    private static double drawn(double x, int n, double p) {
        int k = (int) Math.floor(x);
        double below = Cases.atMost(k, n, p);
        return below + (Cases.atMost(k + 1, n, p) - below) * (x - k);
    }

    @Test
    void larger_places_and_less_confidence_have_narrower_limits() {
        double width = 1;
        for (int n = 50; n < 5000; n *= 2) {
            FunnelLimits limits = FunnelLimits.ofProportion(0.3, n, 0.95);
            assertThat(limits.upper() - limits.lower()).isLessThan(width);
            assertThat(limits.lower()).isLessThan(0.3);
            assertThat(limits.upper()).isGreaterThan(0.3);
            FunnelLimits wide = FunnelLimits.ofProportion(0.3, n, 0.998);
            assertThat(wide.upper()).isGreaterThan(limits.upper());
            width = limits.upper() - limits.lower();
        }
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> FunnelLimits.ofProportion(1, 10, 0.95)).hasMessageStartingWith("target ");
        assertThatThrownBy(() -> FunnelLimits.ofProportion(0.5, 1.5, 0.95)).hasMessageStartingWith("trials ");
        assertThatThrownBy(() -> FunnelLimits.ofRate(0.5, 0, 0.95)).hasMessageStartingWith("denominator ");
    }
}
