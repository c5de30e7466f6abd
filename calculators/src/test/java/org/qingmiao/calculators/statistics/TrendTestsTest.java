package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.statistics.Cases.FOURTEEN_DIGITS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTestsTest {
    private static double[] years(int n) {
        return IntStream.range(2000, 2000 + n).asDoubleStream().toArray();
    }

    /** Upper tails of Kendall's S (Hollander and Wolfe, table A.30): n = 4: S 6 .042; n = 5: S 8 .042, S 10 .008. */
    @Test
    void short_series_have_the_tables_probabilities() {
        assertThat(MannKendall.of(years(4), new double[] {1, 2, 3, 4}).pValue()).isCloseTo(2 / 24.0, FOURTEEN_DIGITS);
        assertThat(MannKendall.of(years(5), new double[] {1, 2, 3, 5, 4}).pValue())
                .isCloseTo(2 * 5 / 120.0, FOURTEEN_DIGITS);
        assertThat(MannKendall.of(years(5), new double[] {5, 4, 3, 2, 1}).pValue())
                .isCloseTo(2 / 120.0, FOURTEEN_DIGITS);
    }

    @Test
    void the_exact_probability_counts_all_orders() {
        List<int[]> orders = new ArrayList<>();
        permute(new int[] {0, 1, 2, 3, 4, 5}, 0, orders);
        long[] statistics = orders.stream()
                .mapToLong(order -> MannKendall.of(years(6), doubles(order)).s())
                .toArray();
        for (int[] order : orders.subList(0, 200)) {
            MannKendall test = MannKendall.of(years(6), doubles(order));
            double far = 0;
            for (long s : statistics) {
                far += Math.abs(s) >= Math.abs(test.s()) ? 1 : 0;
            }
            assertThat(test.pValue()).isCloseTo(far / 720, FOURTEEN_DIGITS);
        }
    }

    private static double[] doubles(int[] values) {
        return IntStream.of(values).asDoubleStream().toArray();
    }

    private static void permute(int[] values, int from, List<int[]> into) {
        if (from == values.length) {
            into.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            int held = values[from];
            values[from] = values[i];
            values[i] = held;
            permute(values, from + 1, into);
            values[i] = values[from];
            values[from] = held;
        }
    }

    /** By hand: 1, 2, 2, 3: five pairs rise; V = (4·3·13 - 2·1·9)/18 = 23/3; z = 4/√V. */
    @Test
    void ties_take_the_normal_way_with_correction() {
        MannKendall test = MannKendall.of(years(4), new double[] {1, 2, 2, 3});
        assertThat(test.s()).isEqualTo(5);
        assertThat(test.pValue()).isCloseTo(Normal.twoSided(4 / Math.sqrt(23 / 3.0)), FOURTEEN_DIGITS);
        assertThat(MannKendall.of(years(5), new double[] {2, 2, 2, 2, 2}).pValue())
                .isEqualTo(1);
    }

    @Test
    void eleven_points_take_the_normal_way() {
        MannKendall test = MannKendall.of(years(11), years(11));
        assertThat(test.s()).isEqualTo(55);
        assertThat(test.pValue()).isCloseTo(Normal.twoSided(54 / Math.sqrt(165)), FOURTEEN_DIGITS);
    }

    /** By hand: 1, 2 at x = 1, then 2 and 4: four pairs of five rise, the two at x = 1 are no pair. */
    @Test
    void two_values_at_the_same_time_are_no_pair() {
        MannKendall test = MannKendall.of(new double[] {1, 1, 2, 3}, new double[] {1, 2, 2, 4});
        assertThat(test.n()).isEqualTo(4);
        assertThat(test.s()).isEqualTo(4);
        // V = (4·3·13 - 2·1·9 - 2·1·9)/18 + 2·2/(2·4·3) = 41/6; slopes 0, 1, 1, 3/2, 2.
        assertThat(test.pValue()).isCloseTo(Normal.twoSided(3 / Math.sqrt(41 / 6.0)), FOURTEEN_DIGITS);
        assertThat(test.slope()).isEqualTo(1);
    }

    @Test
    void the_order_of_values_at_the_same_time_does_not_matter() {
        double[] x = {3, 1, 1, 2, 2, 2};
        assertThat(MannKendall.of(x, new double[] {7, 1, 4, 2, 9, 3}))
                .isEqualTo(MannKendall.of(x, new double[] {7, 4, 1, 9, 3, 2}));
    }

    /** The variance of S is the mean of its squares over all orders of the values, whatever is tied. */
    @Test
    void the_variance_with_ties_in_both_is_that_of_all_orders() {
        double[][] times = {{1, 1, 2, 3, 4, 5}, {1, 1, 1, 2, 2, 3}, {1, 1, 1, 1, 2, 2}, {1, 2, 3, 4, 5, 6}};
        int[][] values = {{0, 1, 2, 3, 4, 5}, {0, 0, 1, 2, 2, 2}, {0, 0, 0, 0, 0, 1}, {0, 0, 0, 1, 1, 1}};
        for (double[] x : times) {
            for (int[] y : values) {
                List<int[]> orders = new ArrayList<>();
                permute(y.clone(), 0, orders);
                double squares = 0;
                for (int[] order : orders) {
                    double s = MannKendall.of(x, doubles(order)).s();
                    squares += s * s;
                }
                double variance = squares / orders.size();
                MannKendall test = MannKendall.of(x, doubles(y));
                boolean exact = x[1] != x[0] && y[1] != y[0];
                if (test.s() != 0 && !exact) {
                    assertThat(test.pValue())
                            .isCloseTo(
                                    Normal.twoSided((Math.abs(test.s()) - 1) / Math.sqrt(variance)), FOURTEEN_DIGITS);
                }
            }
        }
    }

    @Test
    void one_time_alone_tells_nothing() {
        MannKendall test = MannKendall.of(new double[] {5, 5, 5, 5}, new double[] {1, 2, 3, 4});
        assertThat(test.s()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
        assertThat(test.slope()).isNaN();
    }

    /** P. K. Sen (1968), example: the median of the pairwise slopes of 9, 15, 19, 20, 45, 55, 78 at 1, 2, 3, 4, 10, 12, 18. */
    @Test
    void the_slope_is_the_median_of_all_pairs() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};
        assertThat(MannKendall.of(x, y).slope()).isEqualTo(4);
    }

    @Test
    void a_shift_changes_nothing_and_a_mirror_turns_the_sign() {
        Cases.each(200, random -> {
            int n = random.nextInt(2, 20);
            double[] y = random.ints(n, 0, 30).asDoubleStream().toArray();
            double[] shifted =
                    IntStream.range(0, n).mapToDouble(i -> y[i] + 100).toArray();
            double[] mirrored = IntStream.range(0, n).mapToDouble(i -> -y[i]).toArray();
            MannKendall test = MannKendall.of(years(n), y);
            assertThat(MannKendall.of(years(n), shifted)).isEqualTo(test);
            MannKendall mirror = MannKendall.of(years(n), mirrored);
            assertThat(mirror.s()).isEqualTo(-test.s());
            assertThat(mirror.slope()).isCloseTo(-test.slope(), within(1e-15));
            assertThat(Double.compare(mirror.pValue(), test.pValue())).isZero();
        });
    }

    @Test
    void too_short_a_series_has_no_probability() {
        assertThat(MannKendall.of(years(3), years(3)).pValue()).isNaN();
        assertThat(MannKendall.of(years(3), years(3)).slope()).isEqualTo(1);
        assertThat(MannKendall.of(years(1), years(1)).slope()).isNaN();
    }

    /** A. Agresti, Categorical Data Analysis: alcohol and malformations; z² = 6.57, p = 0.010. */
    @Test
    void proportions_over_scores_are_tested_as_in_the_textbook() {
        CochranArmitage test =
                CochranArmitage.of(new double[] {0, 0.5, 1.5, 4, 7}, new double[] {48, 38, 5, 1, 1}, new double[] {
                    17114, 14502, 793, 127, 38
                });
        assertThat(test.groups()).isEqualTo(5);
        assertThat(test.z() * test.z()).isCloseTo(6.57, within(0.005));
        assertThat(test.pValue()).isCloseTo(0.0104, within(5e-5));
    }

    @Test
    void two_groups_are_the_pooled_comparison() {
        Cases.each(100, random -> {
            int n1 = random.nextInt(5, 900);
            int n2 = random.nextInt(5, 900);
            int x1 = random.nextInt(0, n1 + 1);
            int x2 = random.nextInt(1, n2);
            double trend = CochranArmitage.of(new double[] {3, 8}, new double[] {x1, x2}, new double[] {n1, n2})
                    .pValue();
            assertThat(trend)
                    .isCloseTo(Comparison.riskDifference(x1, n1, x2, n2, 0.95).pValue(), within(1e-12));
        });
    }

    @Test
    void scores_may_be_moved_and_stretched() {
        double[] events = {3, 5, 9};
        double[] people = {100, 90, 110};
        double z = CochranArmitage.of(new double[] {1, 2, 3}, events, people).z();
        assertThat(CochranArmitage.of(new double[] {2021, 2023, 2025}, events, people)
                        .z())
                .isCloseTo(z, within(1e-12));
        assertThat(z).isPositive();
    }

    @Test
    void all_or_none_cannot_be_tested() {
        assertThat(CochranArmitage.of(new double[] {1, 2}, new double[] {0, 0}, new double[] {5, 5})
                        .z())
                .isNaN();
        assertThat(CochranArmitage.of(new double[] {1}, new double[] {2}, new double[] {5})
                        .pValue())
                .isNaN();
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .hasMessageStartingWith("x ");
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, 2}, new double[] {1}))
                .hasMessageStartingWith("y ");
        assertThatThrownBy(() -> MannKendall.of(new double[] {1}, new double[] {Double.NaN}))
                .hasMessageStartingWith("y ");
        assertThatThrownBy(() -> CochranArmitage.of(new double[] {1}, new double[] {6}, new double[] {5}))
                .hasMessageStartingWith("events ");
    }
}
