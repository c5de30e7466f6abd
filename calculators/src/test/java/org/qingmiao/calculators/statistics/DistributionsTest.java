package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.statistics.Cases.FOURTEEN_DIGITS;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Numbers of twenty digits in this class were computed with arithmetic of forty digits. */
class DistributionsTest {
    @Test
    void the_normal_distribution_has_its_known_points() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, FOURTEEN_DIGITS);
        assertThat(Normal.quantile(0.995)).isCloseTo(2.575829303548900761, FOURTEEN_DIGITS);
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.cumulative(0)).isEqualTo(0.5, within(1e-16));
        assertThat(Normal.cumulative(-10)).isCloseTo(7.619853024160526066e-24, Percentage.withPercentage(1e-10));
        assertThat(Normal.cumulative(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Normal.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("share");
    }

    @Test
    void incomplete_gamma_and_beta_keep_their_digits_in_the_tails_and_for_large_counts() {
        assertThat(Gamma.lower(10000.5, 10000)).isCloseTo(0.4993350886269448971, FOURTEEN_DIGITS);
        assertThat(Gamma.upper(5, 40)).isCloseTo(5.0204643188291333513e-13, FOURTEEN_DIGITS);
        assertThat(Beta.lower(0.5, 7.25, 0.3)).isCloseTo(0.97468049830189451435, FOURTEEN_DIGITS);
        assertThat(Beta.lower(123.5, 77, 0.6)).isCloseTo(0.31810078520535572609, FOURTEEN_DIGITS);
        assertThat(Densities.poisson(1e9, 1.0001e9))
                .isCloseTo(8.5032003170779744163e-8, Percentage.withPercentage(1e-9));
    }

    @Test
    void distribution_functions_are_sums_of_densities() {
        Cases.each(300, random -> {
            int n = random.nextInt(2, 60);
            int k = random.nextInt(0, n);
            double p = random.nextDouble(0.01, 0.99);
            assertThat(Beta.upper(k + 1, n - k, p)).isCloseTo(Cases.atMost(k, n, p), within(1e-13));
            double mean = random.nextDouble(0.01, 40);
            assertThat(Gamma.upper(k + 1, mean)).isCloseTo(Cases.atMost(k, mean), within(1e-13));
        });
    }

    @Test
    void both_tails_make_one_and_beta_is_symmetric() {
        Cases.each(500, random -> {
            double a = Math.exp(random.nextDouble(-1, 12));
            double b = Math.exp(random.nextDouble(-1, 12));
            double x = Math.clamp(a / (a + b) + random.nextGaussian() / Math.sqrt(a + b), 1e-9, 1 - 1e-9);
            assertThat(Beta.lower(a, b, x) + Beta.upper(a, b, x)).isCloseTo(1, within(1e-12));
            double y = Math.max(1e-9, a + random.nextGaussian() * Math.sqrt(a));
            assertThat(Gamma.lower(a, y) + Gamma.upper(a, y)).isCloseTo(1, within(1e-12));
        });
    }

    @Test
    void quantiles_are_the_inverse_in_both_tails() {
        Cases.each(500, random -> {
            double a = Math.exp(random.nextDouble(0, 10));
            double b = Math.exp(random.nextDouble(0, 10));
            double p = Math.exp(random.nextDouble(-12, -0.01));
            Percentage close = Percentage.withPercentage(1e-8);
            assertThat(Gamma.lower(a, Gamma.quantile(a, p))).isCloseTo(p, close);
            assertThat(Gamma.upper(a, Gamma.upperQuantile(a, p))).isCloseTo(p, close);
            assertThat(Beta.lower(a, b, Beta.quantile(a, b, p))).isCloseTo(p, close);
            assertThat(Beta.upper(a, b, Beta.upperQuantile(a, b, p))).isCloseTo(p, within(1e-9));
            assertThat(Normal.cumulative(Normal.quantile(p))).isCloseTo(p, close);
            assertThat(Student.cumulative(Student.quantile(p, a), a)).isCloseTo(p, close);
        });
    }

    @Test
    void distribution_functions_rise() {
        Cases.each(300, random -> {
            double a = Math.exp(random.nextDouble(-0.5, 8));
            double b = Math.exp(random.nextDouble(-0.5, 8));
            double x = random.nextDouble();
            double y = x + (1 - x) * random.nextDouble();
            assertThat(Beta.lower(a, b, y)).isGreaterThanOrEqualTo(Beta.lower(a, b, x) - 1e-15);
            assertThat(Gamma.lower(a, y * 2 * a)).isGreaterThanOrEqualTo(Gamma.lower(a, x * 2 * a) - 1e-15);
        });
    }

    /** t tables in every textbook: 12.706, 4.303, 3.182, 2.228. */
    @Test
    void student_has_its_known_points() {
        assertThat(Student.quantile(0.975, 1)).isCloseTo(Math.tan(Math.PI * 0.475), FOURTEEN_DIGITS);
        assertThat(Student.quantile(0.975, 2)).isCloseTo(4.302652729749464, FOURTEEN_DIGITS);
        assertThat(Student.quantile(0.025, 3)).isCloseTo(-3.1824463052837095, FOURTEEN_DIGITS);
        assertThat(Student.quantile(0.975, 10)).isCloseTo(2.228138851986275, FOURTEEN_DIGITS);
        assertThat(Student.quantile(0.5, 4)).isZero();
        assertThat(Student.cumulative(0, 3)).isEqualTo(0.5);
    }
}
