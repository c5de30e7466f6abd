package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.statistics.Ears.Method;

class AlarmsTest {
    private static Ears ears(Method method) {
        return new Ears(method, 7, method.usualAlpha());
    }

    /** By hand: 1 … 7 have mean 4 and sd √(28/6). */
    @Test
    void the_first_method_looks_at_the_seven_counts_before() {
        List<Signal> signals = ears(Method.C1).watch(new double[] {1, 2, 3, 4, 5, 6, 7, 12});
        assertThat(signals.subList(0, 7)).noneMatch(Signal::isEvaluable);
        Signal last = signals.get(7);
        assertThat(last.statistic()).isCloseTo(8 / Math.sqrt(28 / 6.0), within(1e-14));
        assertThat(last.upper()).isCloseTo(4 + 3.090232306167813 * Math.sqrt(28 / 6.0), within(1e-13));
        assertThat(last.isAlarm()).isTrue();
    }

    @Test
    void the_second_leaves_two_counts_out_so_that_an_outbreak_does_not_hide_itself() {
        double[] counts = {1, 2, 3, 4, 5, 6, 7, 30, 31, 30};
        assertThat(ears(Method.C2).watch(counts).get(9).isAlarm()).isTrue();
        assertThat(ears(Method.C1).watch(counts).get(9).isAlarm()).isFalse();
        assertThat(ears(Method.C2).watch(counts).get(8).isEvaluable()).isFalse();
        assertThat(ears(Method.C2).watch(counts).get(9).statistic()).isCloseTo(26 / Math.sqrt(28 / 6.0), within(1e-13));
    }

    @Test
    void the_third_adds_what_was_above_one_in_three_times() {
        double[] counts = {4, 6, 5, 3, 5, 4, 6, 5, 4, 7, 8, 8, 5, 9, 9};
        List<Signal> second = new Ears(Method.C2, 7, 0.025).watch(counts);
        List<Signal> third = ears(Method.C3).watch(counts);
        double z = Normal.quantile(0.975);
        for (int t = 0; t < counts.length; t++) {
            assertThat(third.get(t).isEvaluable()).isEqualTo(t >= 11);
            if (t >= 11) {
                double sum = 0;
                for (int i = t - 2; i <= t; i++) {
                    sum += Math.max(0, second.get(i).statistic() - 1);
                }
                assertThat(third.get(t).statistic()).isCloseTo(sum, within(1e-13));
                // An alarm by the limit is one by the excess over z + 1 and the two before.
                double reached = second.get(t).statistic()
                        + sum
                        - Math.max(0, second.get(t).statistic() - 1);
                assertThat(third.get(t).isAlarm()).isEqualTo(reached > z);
            }
        }
    }

    @Test
    void after_a_constant_baseline_any_increase_alarms() {
        double[] counts = {2, 2, 2, 2, 2, 2, 2, 2, 3, 1};
        List<Signal> signals = ears(Method.C1).watch(counts);
        assertThat(signals.get(7)).isEqualTo(new Signal(2, 0, 2));
        assertThat(signals.get(7).isAlarm()).isFalse();
        assertThat(signals.get(8)).isEqualTo(new Signal(3, Double.POSITIVE_INFINITY, 2));
        assertThat(signals.get(8).isAlarm()).isTrue();
        assertThat(signals.get(9).isAlarm()).isFalse();
    }

    @Test
    void an_unknown_count_leaves_those_unevaluated_that_need_it() {
        double[] counts = IntStream.range(0, 20).mapToDouble(i -> i % 3).toArray();
        counts[8] = Double.NaN;
        List<Signal> signals = ears(Method.C1).watch(counts);
        assertThat(IntStream.range(0, 20).filter(t -> signals.get(t).isEvaluable()))
                .containsExactly(7, 16, 17, 18, 19);
    }

    /** By hand: mean 5, sd 2, k 0.5, h 2: sums 0, 1, 2.5 (alarm, begins again), 0. */
    @Test
    void the_cumulative_sum_finds_a_small_lasting_rise() {
        List<Signal> signals = new Cusum(5, 2, 0.5, 2).watch(new double[] {5, 8, 9, 5, Double.NaN, 20});
        assertThat(signals).extracting(Signal::statistic).containsExactly(0.0, 1.0, 2.5, 0.0, Double.NaN, 7.0);
        assertThat(signals).extracting(Signal::isAlarm).containsExactly(false, false, true, false, false, true);
    }

    /** Example of the NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: weight 0.3, mean 50, s 2.0539. */
    @Test
    void the_moving_average_is_that_of_the_handbook() {
        double[] values = {
            52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
            53.6, 52.1
        };
        double[] averages = {
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
            49.92, 50.73, 51.23, 51.94, 51.99
        };
        List<Signal> signals = new Ewma(50, 2.0539, 0.3, 3).watch(values);
        assertThat(signals.stream().mapToDouble(Signal::statistic).toArray()).containsExactly(averages, within(0.0051));
        assertThat(signals).noneMatch(Signal::isAlarm);
        // With so many times passed the limit is the handbook's 52.5884.
        Signal last = signals.getLast();
        assertThat(0.3 * last.upper() + 0.7 * signals.get(18).statistic()).isCloseTo(52.5884, within(1e-4));
    }

    @Test
    void the_upper_limit_is_the_last_count_without_an_alarm() {
        Cases.each(100, random -> {
            double[] counts = random.ints(30, 0, 12).asDoubleStream().toArray();
            List<Signal> sums = new Cusum(4, 2, 0.5, 3).watch(counts);
            assertThat(sums).allMatch(s -> Math.abs(s.statistic() - 3) < 1e-9 || s.isAlarm() == s.statistic() > 3);
            counts[29] = sums.get(29).upper() + 1e-9;
            assertThat(new Cusum(4, 2, 0.5, 3).watch(counts).get(29).statistic())
                    .isCloseTo(3, within(1e-8));
        });
    }

    /** A second program, by matrices, gave these numbers; 40 in August of the second year is an outbreak to be weighed down. */
    @Test
    void the_season_of_former_years_is_the_measure() {
        double[] counts = {
            5, 7, 6, 9, 12, 14, 15, 13, 9, 8, 6, 5, 6, 8, 7, 9, 14, 15, 40, 14, 10, 8, 7, 6, 8, 9, 9, 12, 16, 18, 17,
            15, 12, 9, 8, 7, 9, 10, 11, 13, 18, 20, 21, 18, 13, 11, 9, 9, 10, 12, 12
        };
        List<Signal> signals = new Farrington(4, 1, 12, 0.005, 5).watch(counts);
        assertThat(signals.get(47).isEvaluable()).isFalse();
        assertThat(signals.get(49).upper()).isCloseTo(16.498902790903763, within(1e-9));
        assertThat(signals.get(50).upper()).isCloseTo(18.215495121463395, within(1e-9));
        assertThat(signals.get(50).statistic())
                .isCloseTo((12 - 9.050178831676375) / (18.215495121463395 - 9.050178831676375), within(1e-9));
    }

    @Test
    void a_trend_that_is_certain_is_followed_and_dispersion_widens() {
        double[] falling = IntStream.range(0, 62)
                .mapToDouble(i -> Math.rint(30 * Math.exp(-0.02 * i)) + i * i % 4)
                .toArray();
        List<Signal> signals = new Farrington(4, 1, 12, 0.01, 5).watch(falling);
        assertThat(signals.get(60).upper()).isCloseTo(18.93962781546004, within(1e-8));
        assertThat(signals.get(61).upper()).isCloseTo(18.06725465420823, within(1e-8));
        double[] scattered = IntStream.range(0, 60).mapToDouble(i -> i * 7 % 5).toArray();
        assertThat(new Farrington(3, 1, 12, 0.005, 5).watch(scattered).get(48).upper())
                .isCloseTo(6.853500855233844, within(1e-9));
    }

    @Test
    void a_few_events_are_no_outbreak_unless_that_is_asked() {
        double[] counts = new double[62];
        counts[61] = 3;
        assertThat(new Farrington(5, 1, 12, 0.005, 5).watch(counts).get(61).isAlarm())
                .isFalse();
        assertThat(new Farrington(5, 1, 12, 0.005, 0).watch(counts).get(61).isAlarm())
                .isTrue();
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> new Ears(Method.C1, 2, 0.01)).hasMessageStartingWith("baseline ");
        assertThatThrownBy(() -> new Ears(Method.C1, 7, 1)).hasMessageStartingWith("alpha ");
        assertThatThrownBy(() -> new Cusum(1, 0, 0.5, 4)).hasMessageStartingWith("deviation ");
        assertThatThrownBy(() -> new Ewma(1, 1, 0, 3)).hasMessageStartingWith("weight ");
        assertThatThrownBy(() -> new Farrington(0, 1, 12, 0.01, 5)).hasMessageStartingWith("years ");
    }
}
