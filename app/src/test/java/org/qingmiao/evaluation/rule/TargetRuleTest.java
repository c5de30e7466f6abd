package org.qingmiao.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.live.ForecastCalculator;
import org.qingmiao.indicator.IndicatorValue.Coverage;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Seeds;

/** Worked examples of each kind of target; the plan runs from 2021 to 2025. */
class TargetRuleTest {
    private static final Plan PLAN = TestPlans.of(TestPlans.TINY).current();

    private static JudgementInput situation(String target, int year, Map<Integer, Double> values) {
        Target asked = PLAN.target(target).orElseThrow();
        return JudgementInput.of(
                asked,
                Objects.requireNonNull(PLAN.indicators().get(asked.judgedBy())),
                values,
                year,
                PLAN.head().from(),
                PLAN.head().to());
    }

    private static Verdict verdict(JudgementInput s) {
        return TargetRule.of(s.target().kind()).judge(s);
    }

    private static TargetState state(String target, int year, Map<Integer, Double> values) {
        return verdict(situation(target, year, values)).state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9"})
    void without_a_value_nothing_is_judged(String target) {
        for (int year = 2021; year <= 2025; year++) {
            assertThat(state(target, year, Map.of())).isEqualTo(TargetState.NO_DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1", "N2", "N3", "N4", "N5", "N6", "N7"})
    void a_value_from_before_the_plan_says_nothing_of_it(String target) {
        assertThat(state(target, 2025, Map.of(2019, 1.0))).isEqualTo(TargetState.NO_DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9"})
    void every_verdict_says_why_in_both_languages(String target) {
        Seeds.each(60, random -> {
            Map<Integer, Double> values = new TreeMap<>();
            for (int year = 2020; year <= 2025; year++) {
                if (random.nextInt(3) > 0) {
                    values.put(year, random.nextDouble() * 100);
                }
            }
            Verdict verdict = verdict(situation(target, random.nextInt(2021, 2026), values));
            assertThat(verdict.reason().zh()).isNotBlank().doesNotContain("{", "null", "NaN");
            assertThat(verdict.reason().en()).isNotBlank().doesNotContain("{", "null", "NaN");
        });
    }

    @Nested
    class At_most {
        @Test
        void a_value_equal_to_the_bound_is_achieved() {
            assertThat(state("N1", 2025, Map.of(2025, 5.0))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void a_value_above_the_bound_that_would_print_like_it_is_not_achieved() {
            assertThat(state("N1", 2025, Map.of(2025, 5.0001))).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void above_the_bound_within_chance_is_at_risk() {
            JudgementInput s = situation("N1", 2025, Map.of(2025, 5.4)).withInterval(3.1, 8.7);
            assertThat(verdict(s).state()).isEqualTo(TargetState.AT_RISK);
        }

        @Test
        void above_the_bound_beyond_chance_is_off_track() {
            JudgementInput s = situation("N1", 2025, Map.of(2025, 9.4)).withInterval(6.1, 13.8);
            assertThat(verdict(s).state()).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void the_first_value_serves_as_the_start_where_the_plan_names_none() {
            Map<Integer, Double> falling = Map.of(2021, 9.0, 2022, 8.0, 2023, 7.0);
            assertThat(state("N1", 2023, falling)).isEqualTo(TargetState.ON_TRACK);
            assertThat(verdict(situation("N1", 2023, falling)).due()).isCloseTo(7.0, within(1e-9));
        }

        @Test
        void a_single_value_above_the_bound_before_the_end_is_at_risk() {
            assertThat(state("N1", 2022, Map.of(2022, 6.0))).isEqualTo(TargetState.AT_RISK);
        }

        @Test
        void a_lost_level_is_off_track_before_the_end() {
            assertThat(state("N1", 2023, Map.of(2021, 4.0, 2022, 4.5, 2023, 5.5)))
                    .isEqualTo(TargetState.OFF_TRACK);
        }
    }

    @Nested
    class At_most_exclusive {
        @Test
        void a_value_equal_to_a_strict_bound_is_not_reached() {
            assertThat(state("N2", 2025, Map.of(2025, 8.0))).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void just_below_is_reached() {
            assertThat(state("N2", 2025, Map.of(2025, 7.9999))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void what_was_met_all_the_time_is_kept_and_what_was_not_is_met_again() {
            assertThat(verdict(situation("N2", 2023, Map.of(2021, 1.0, 2023, 7.9)))
                            .reason()
                            .zh())
                    .contains("保持在目标水平以内");
            assertThat(verdict(situation("N2", 2023, Map.of(2021, 9.0, 2023, 7.9)))
                            .reason()
                            .zh())
                    .contains("中途曾越过，又回到目标水平以内");
        }

        @Test
        void what_is_met_at_the_start_has_no_way_but_its_level() {
            assertThat(verdict(situation("N2", 2023, Map.of(2023, 7.9))).due()).isEqualTo(8.0);
        }

        @Test
        void a_target_met_at_the_start_is_kept_as_long_as_it_is_met() {
            assertThat(state("N2", 2023, Map.of(2021, 1.0, 2023, 7.9))).isEqualTo(TargetState.ACHIEVED);
            assertThat(state("N2", 2023, Map.of(2021, 1.0, 2023, 8.1))).isEqualTo(TargetState.OFF_TRACK);
        }
    }

    @Nested
    class At_least {
        @Test
        void a_value_equal_to_the_bound_is_achieved() {
            assertThat(state("N3", 2025, Map.of(2025, 4.55))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void reached_before_the_last_year_is_achieved_already() {
            assertThat(state("N3", 2022, Map.of(2022, 4.6))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void the_way_runs_straight_from_the_start_to_the_bound() {
            JudgementInput s = situation("N3", 2023, Map.of(2023, 3.6));
            assertThat(verdict(s).due()).isCloseTo(1.93 + (4.55 - 1.93) * 3 / 5, within(1e-9));
            assertThat(verdict(s).state()).isEqualTo(TargetState.ON_TRACK);
        }

        @Test
        void exactly_on_the_way_is_on_track() {
            assertThat(state("N3", 2023, Map.of(2023, 1.93 + (4.55 - 1.93) * 0.6 + 1e-9)))
                    .isEqualTo(TargetState.ON_TRACK);
        }

        @Test
        void a_little_behind_time_is_at_risk_and_a_fifth_behind_is_off_track() {
            double span = 4.55 - 1.93;
            assertThat(state("N3", 2023, Map.of(2023, 1.93 + span * 0.5))).isEqualTo(TargetState.AT_RISK);
            assertThat(state("N3", 2023, Map.of(2023, 1.93 + span * 0.41))).isEqualTo(TargetState.AT_RISK);
            assertThat(state("N3", 2023, Map.of(2023, 1.93 + span * 0.39))).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void a_fifth_behind_is_not_more_than_a_fifth() {
            assertThat(state("N3", 2023, Map.of(2023, 1.93 + (4.55 - 1.93) * 0.4)))
                    .isEqualTo(TargetState.AT_RISK);
        }

        /** The start is 1.93, the level 4.55; of five years three are over in 2023. */
        @ParameterizedTest(name = "{1} in {0}: {2}")
        @CsvSource({
            "2025, 4.60, 达到目标（",
            "2024, 4.60, 提前达到目标（",
            "2023, 2.9518, '按时间应走完60%，实际走完39%，慢20个百分点以上'",
            "2023, 3.2400, '按时间应走完60%，实际走完50%，略慢'",
            "2023, 1.90, 相比没有向目标靠近。",
            "2021, 1.93, '相比没有向目标靠近，时间尚早。'"
        })
        void the_sentence_says_how_far_the_way_is_gone(int year, double value, String said) {
            assertThat(verdict(situation("N3", year, Map.of(year, value)))
                            .reason()
                            .zh())
                    .contains("年为")
                    .contains(said)
                    .matches(sentence -> said.startsWith("提前") || !sentence.contains("提前"));
        }

        @Test
        void a_value_of_an_earlier_year_is_never_judged_as_this_years() {
            Verdict verdict = verdict(situation("N3", 2024, Map.of(2022, 5.0)));
            assertThat(verdict.state()).isEqualTo(TargetState.NO_DATA);
            assertThat(verdict.reason().zh()).contains("2024年还没有数值", "2022年为5.00");
            assertThat(verdict.reason().en()).contains("No value for 2024 yet");
        }

        @Test
        void a_rate_of_which_reports_are_missing_cannot_be_judged_and_says_how_many() {
            JudgementInput s = situation("N3", 2024, Map.of(2022, 5.0)).withCoverage(new Coverage(2, 3, 3, 3));
            assertThat(verdict(s).state()).isEqualTo(TargetState.NO_DATA);
            assertThat(verdict(s).reason().zh()).contains("分子应报3份、已报2份", "分母应报3份、已报3份");
            assertThat(verdict(s).reason().en()).contains("2 of 3 reports are in above the line");
        }

        @Test
        void a_first_value_without_a_start_is_neither_slow_nor_early() {
            assertThat(verdict(situation("N1", 2022, Map.of(2022, 6.0)))
                            .reason()
                            .zh())
                    .contains("没有起点值")
                    .doesNotContain("慢于", "略慢");
            assertThat(verdict(situation("N1", 2022, Map.of(2022, 4.0)))
                            .reason()
                            .zh())
                    .contains("在目标范围以内")
                    .doesNotContain("提前");
        }

        @Test
        void twenty_points_behind_says_of_what() {
            double span = 4.55 - 1.93;
            String zh = verdict(situation("N3", 2023, Map.of(2023, 1.93 + span * 0.35)))
                    .reason()
                    .zh();
            assertThat(zh).contains("从起点到目标的路程", "应走完60%", "实际走完35%");
            assertThat(verdict(situation("N3", 2023, Map.of(2023, 1.90)))
                            .reason()
                            .zh())
                    .contains("没有向目标靠近")
                    .doesNotContain("走完");
        }

        @Test
        void figures_that_differ_never_look_alike() {
            assertThat(verdict(situation("N3", 2025, Map.of(2025, 4.5496)))
                            .reason()
                            .zh())
                    .contains("4.5496", "差0.0004");
            assertThat(verdict(situation("N2", 2025, Map.of(2025, 8.0)))
                            .reason()
                            .zh())
                    .contains("相等")
                    .doesNotContain("差0");
        }

        @Test
        void a_target_met_at_the_start_and_lost_is_not_reached_early_when_it_is_met_again() {
            Map<Integer, Double> values = Map.of(2021, 9.0, 2022, 3.0);
            assertThat(verdict(situation("N2", 2022, values)).reason().zh())
                    .contains("又回到")
                    .doesNotContain("提前");
        }

        @Test
        void the_last_year_is_not_missed_before_it_has_ended() {
            JudgementInput running = JudgementInput.of(
                    PLAN.target("N3").orElseThrow(),
                    Objects.requireNonNull(PLAN.indicators().get("places")),
                    new TreeMap<>(Map.of(2025, Observation.of(4.2))),
                    2025,
                    new EvaluationYears(2020, 2021, 2025, false));
            assertThat(verdict(running).state()).isEqualTo(TargetState.AT_RISK);
        }
    }

    @Nested
    class Maintain {
        @Test
        void the_value_of_the_start_is_kept() {
            assertThat(state("N4", 2025, Map.of(2025, 99.9))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void within_half_of_the_last_printed_digit_it_is_kept() {
            assertThat(state("N4", 2025, Map.of(2025, 99.85))).isEqualTo(TargetState.ACHIEVED);
            assertThat(state("N4", 2025, Map.of(2025, 99.84))).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void below_the_start_before_the_end_is_at_risk() {
            assertThat(state("N4", 2023, Map.of(2023, 99.0))).isEqualTo(TargetState.AT_RISK);
        }
    }

    @Nested
    class Increase {
        @Test
        void the_same_as_at_the_start_is_no_increase() {
            assertThat(state("N5", 2025, Map.of(2025, 150.0))).isEqualTo(TargetState.OFF_TRACK);
            assertThat(state("N5", 2025, Map.of(2025, 151.0))).isEqualTo(TargetState.ACHIEVED);
        }

        @Test
        void not_yet_more_is_at_risk_before_the_end() {
            assertThat(state("N5", 2022, Map.of(2022, 149.0))).isEqualTo(TargetState.AT_RISK);
        }
    }

    @Nested
    class Decrease {
        @Test
        void the_same_as_at_the_start_is_no_decrease() {
            assertThat(state("N6", 2025, Map.of(2025, 12.0))).isEqualTo(TargetState.OFF_TRACK);
            assertThat(state("N6", 2025, Map.of(2025, 11.0))).isEqualTo(TargetState.ACHIEVED);
        }
    }

    @Nested
    class All_eligible {
        @Test
        void everybody_is_everybody() {
            assertThat(state("N7", 2025, Map.of(2025, 100.0))).isEqualTo(TargetState.ACHIEVED);
            assertThat(state("N7", 2025, Map.of(2025, 99.99))).isEqualTo(TargetState.OFF_TRACK);
            assertThat(state("N7", 2024, Map.of(2024, 99.99))).isEqualTo(TargetState.AT_RISK);
        }

        @Test
        void an_earlier_full_year_does_not_excuse_a_later_one() {
            assertThat(state("N7", 2025, Map.of(2024, 100.0, 2025, 90.0))).isEqualTo(TargetState.OFF_TRACK);
        }
    }

    @Nested
    class Annual_decrease {
        @Test
        void half_a_point_less_each_year_is_due() {
            Verdict third = verdict(situation("N8", 2023, Map.of(2023, 48.5)));
            assertThat(third.due()).isCloseTo(48.5, within(1e-9));
            assertThat(third.bound()).isCloseTo(47.5, within(1e-9));
            assertThat(third.state()).isEqualTo(TargetState.ON_TRACK);
        }

        @Test
        void the_whole_fall_in_the_last_year_is_achieved() {
            assertThat(state("N8", 2025, Map.of(2025, 47.5))).isEqualTo(TargetState.ACHIEVED);
            assertThat(state("N8", 2025, Map.of(2025, 47.6))).isEqualTo(TargetState.OFF_TRACK);
        }

        @Test
        void four_fifths_of_the_fall_is_at_risk_and_less_is_off_track() {
            assertThat(state("N8", 2023, Map.of(2023, 48.8))).isEqualTo(TargetState.AT_RISK);
            assertThat(state("N8", 2023, Map.of(2023, 48.81))).isEqualTo(TargetState.OFF_TRACK);
            assertThat(state("N8", 2023, Map.of(2023, 50.5))).isEqualTo(TargetState.OFF_TRACK);
        }
    }

    @Nested
    class Trend_controlled {
        @Test
        void two_years_cannot_be_judged() {
            assertThat(state("N9", 2022, Map.of(2021, 10.0, 2022, 11.0))).isEqualTo(TargetState.NO_DATA);
        }

        @Test
        void the_base_year_counts_and_years_before_it_do_not() {
            assertThat(state("N9", 2022, Map.of(2020, 9.5, 2021, 10.0, 2022, 11.0)))
                    .isNotEqualTo(TargetState.NO_DATA);
            assertThat(state("N9", 2022, Map.of(2018, 9.0, 2019, 9.5, 2021, 10.0, 2022, 11.0)))
                    .isEqualTo(TargetState.NO_DATA);
        }

        @Test
        void a_steady_rise_is_off_track() {
            Map<Integer, Double> rising = Map.of(2021, 10.0, 2022, 11.0, 2023, 12.1, 2024, 12.9, 2025, 14.0);
            assertThat(state("N9", 2025, rising)).isEqualTo(TargetState.OFF_TRACK);
            assertThat(verdict(situation("N9", 2025, rising)).reason().zh()).contains("仍在上升");
        }

        @Test
        void what_the_limits_of_the_slope_leave_open_is_undecided_also_in_the_last_year() {
            Map<Integer, Double> wavering = Map.of(2021, 10.0, 2022, 12.0, 2023, 9.5, 2024, 11.5);
            assertThat(state("N9", 2024, wavering)).isEqualTo(TargetState.AT_RISK);
            Map<Integer, Double> whole = new TreeMap<>(wavering);
            whole.put(2025, 10.6);
            assertThat(state("N9", 2025, whole)).isEqualTo(TargetState.AT_RISK);
            assertThat(verdict(situation("N9", 2025, whole)).reason().zh()).contains("尚不能断定");
        }

        @Test
        void a_year_weighs_as_many_people_as_it_rests_on() {
            assertThat(trend(100, 100).reason().zh()).contains("仍在上升");
            assertThat(trend(100, 1).reason().zh())
                    .isNotEqualTo(trend(100, 100).reason().zh());
        }

        private static Verdict trend(double people, double inLast) {
            TreeMap<Integer, Observation> years = new TreeMap<>();
            double[] values = {10, 10.5, 11.1, 11.4, 13};
            for (int i = 0; i < values.length; i++) {
                years.put(2021 + i, new Observation(values[i], 1.0, i == 4 ? inLast : people, null, null));
            }
            Target target = PLAN.target("N9").orElseThrow();
            return verdict(JudgementInput.of(
                    target,
                    Objects.requireNonNull(PLAN.indicators().get("obesity")),
                    years,
                    2025,
                    new EvaluationYears(2020, 2021, 2025, true)));
        }

        @Test
        void level_or_falling_is_controlled() {
            assertThat(state("N9", 2023, Map.of(2021, 12.0, 2022, 12.0, 2023, 12.0)))
                    .isEqualTo(TargetState.ON_TRACK);
            assertThat(state("N9", 2025, Map.of(2021, 12.0, 2023, 11.0, 2025, 10.0)))
                    .isEqualTo(TargetState.ACHIEVED);
            assertThat(state("N9", 2025, Map.of(2021, 12.0, 2022, 11.6, 2023, 11.0, 2024, 10.6, 2025, 10.0)))
                    .isEqualTo(TargetState.ACHIEVED);
        }
    }

    @Nested
    class Forecasting {
        private TargetForecast forecast(String target, int year, Map<Integer, Double> values) {
            JudgementInput s = situation(target, year, values);
            Double bound = verdict(s).bound();
            boolean below = !target.equals("N3");
            return ForecastCalculator.of(s, bound, below);
        }

        @Test
        void two_points_are_too_few_and_that_is_the_answer() {
            assertThat(forecast("N3", 2022, Map.of(2021, 2.0, 2022, 2.6)))
                    .isEqualTo(new TargetForecast.TooFewData(2, 3));
        }

        @Test
        void in_the_last_year_nothing_is_left_to_forecast() {
            assertThat(forecast("N3", 2025, Map.of(2021, 2.0, 2022, 2.6, 2023, 3.0)))
                    .isEqualTo(new TargetForecast.Past());
        }

        @Test
        void three_points_give_an_honestly_wide_answer() {
            TargetForecast.Expected three =
                    (TargetForecast.Expected) forecast("N3", 2023, Map.of(2021, 2.0, 2022, 2.7, 2023, 3.1));
            assertThat(three.year()).isEqualTo(2025);
            assertThat(three.value()).isBetween(three.lower(), three.upper());
            assertThat(three.upper() - three.lower()).isGreaterThan(0.5);
            assertThat(three.probability()).isBetween(0.0, 1.0);
            assertThat(three.method().zh()).contains("3");
        }

        @Test
        void a_share_never_leaves_0_to_100_and_a_rate_never_falls_below_0() {
            Seeds.each(300, random -> {
                Map<Integer, Double> shares = new TreeMap<>();
                Map<Integer, Double> rates = new TreeMap<>();
                for (int year = 2021; year <= 2021 + random.nextInt(2, 4); year++) {
                    shares.put(year, random.nextDouble() * 100);
                    rates.put(year, random.nextDouble() * 10);
                }
                if (forecast("N8", 2024, shares) instanceof TargetForecast.Expected e) {
                    assertThat(e.lower()).isBetween(0.0, 100.0);
                    assertThat(e.upper()).isBetween(e.value(), 100.0);
                    assertThat(e.probability()).isBetween(0.0, 1.0);
                }
                if (forecast("N1", 2024, rates) instanceof TargetForecast.Expected e) {
                    assertThat(e.lower()).isBetween(0.0, e.value());
                    assertThat(e.probability()).isBetween(0.0, 1.0);
                }
            });
        }

        @Test
        void a_better_series_is_never_less_likely_to_reach_its_target() {
            Seeds.each(200, random -> {
                Map<Integer, Double> worse = new TreeMap<>();
                Map<Integer, Double> better = new TreeMap<>();
                for (int year = 2021; year <= 2024; year++) {
                    double value = 1 + random.nextDouble() * 5;
                    worse.put(year, value);
                    better.put(year, value * 1.1);
                }
                assertThat(probability("N3", better)).isGreaterThanOrEqualTo(probability("N3", worse) - 1e-9);
            });
        }

        @Test
        void the_end_of_the_scale_has_no_probability_and_a_series_without_spread_no_forecast() {
            Map<Integer, Double> rising = Map.of(2021, 90.0, 2022, 95.1, 2023, 96.0);
            assertThat(((TargetForecast.Expected) ForecastCalculator.of(situation("N7", 2023, rising), 100.0, false))
                            .probability())
                    .isNaN();
            assertThat(((TargetForecast.Expected) ForecastCalculator.of(situation("N8", 2023, rising), 0.0, true))
                            .probability())
                    .isNaN();
            assertThat(forecast("N3", 2023, Map.of(2021, 4.55, 2022, 4.55, 2023, 4.55)))
                    .isInstanceOf(TargetForecast.NotMade.class);
        }

        @Test
        void a_year_without_a_value_has_no_forecast() {
            assertThat(forecast("N3", 2024, Map.of(2021, 2.0, 2022, 2.7, 2023, 3.1)))
                    .isInstanceOf(TargetForecast.NotMade.class);
        }

        @Test
        void rare_events_follow_the_line_of_their_counts_and_a_tie_is_a_hit() {
            TargetForecast.Expected deaths = events("N1", 5);
            assertThat(deaths.method().zh()).contains("泊松");
            assertThat(deaths.probability()).isGreaterThan(events("N1", 4.9).probability());
            assertThat(events("N1", 5.5).probability()).isEqualTo(deaths.probability());
        }

        private static TargetForecast.Expected events(String target, double bound) {
            TreeMap<Integer, Observation> years = new TreeMap<>();
            double[] counts = {6, 4, 5};
            for (int i = 0; i < counts.length; i++) {
                years.put(2021 + i, new Observation(counts[i], counts[i], 1000.0, null, null));
            }
            Target asked = PLAN.target(target).orElseThrow();
            return (TargetForecast.Expected) ForecastCalculator.of(
                    JudgementInput.of(
                            asked,
                            Objects.requireNonNull(PLAN.indicators().get(asked.judgedBy())),
                            years,
                            2023,
                            new EvaluationYears(2020, 2021, 2025, true)),
                    bound,
                    true);
        }

        private double probability(String target, Map<Integer, Double> values) {
            return ((TargetForecast.Expected) forecast(target, 2024, values)).probability();
        }

        @Test
        void a_straight_way_to_the_target_is_nearly_certain_and_a_standstill_far_from_it_is_not() {
            assertThat(probability("N3", Map.of(2021, 2.5, 2022, 3.2, 2023, 4.0, 2024, 5.0)))
                    .isGreaterThan(0.9);
            assertThat(probability("N3", Map.of(2021, 2.0, 2022, 2.01, 2023, 2.0, 2024, 2.01)))
                    .isLessThan(0.1);
        }

        @Test
        void a_target_without_a_level_has_no_probability() {
            TargetForecast.Expected trend =
                    (TargetForecast.Expected) forecast("N9", 2023, Map.of(2021, 10.0, 2022, 10.4, 2023, 10.1));
            assertThat(trend.probability()).isNaN();
        }
    }
}
