package org.qingmiao.evaluation.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/** The wordings that the brief of monitoring and evaluation gives, with its published figures (its table 4). */
class ChangeWordingTest {
    private final ChangeWording zh = new ChangeWording(Lang.ZH);

    private static Indicator indicator(MeasurementUnit measurementUnit, int decimals) {
        return indicator(measurementUnit, decimals, Indicator.IntervalMethod.NONE);
    }

    private static Indicator indicator(
            MeasurementUnit measurementUnit, int decimals, Indicator.IntervalMethod interval) {
        Text text = new Text("甲", "A");
        boolean count = measurementUnit.factor() == 1;
        return new Indicator(
                "a",
                "c",
                text,
                text,
                measurementUnit,
                Indicator.Direction.UP,
                new Formula.Element("x"),
                count ? null : new Formula.Element("y"),
                measurementUnit.factor(),
                decimals,
                interval,
                "u",
                Period.Kind.YEAR,
                null,
                new Indicator.Source("s", "", true),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                text);
    }

    private static HistoryPoint point(int year, double value) {
        return new HistoryPoint(year, value, null, null, null, null, null, false, false, 1, TargetState.NO_DATA, false);
    }

    private String say(MeasurementUnit measurementUnit, int decimals, int from, double before, int to, double after) {
        return zh.between(indicator(measurementUnit, decimals), point(from, before), point(to, after));
    }

    @Test
    void percentages_differ_by_points() {
        assertThat(say(MeasurementUnit.PERCENT, 1, 2023, 95.7, 2024, 95.9)).isEqualTo("比上年提高0.2个百分点");
        assertThat(say(MeasurementUnit.PERCENT, 1, 2021, 52.6, 2022, 51.9)).isEqualTo("比上年下降0.7个百分点");
    }

    @Test
    void per_mille_rates_differ_by_per_mille_points() {
        assertThat(say(MeasurementUnit.PER_MILLE, 2, 2023, 1.20, 2024, 1.05)).isEqualTo("比上年下降0.15个千分点");
    }

    @Test
    void other_rates_differ_in_their_own_unit_with_the_relative_change_in_brackets() {
        assertThat(say(MeasurementUnit.PER_100000, 1, 2022, 15.7, 2023, 15.1)).isEqualTo("比上年下降0.6/10万（降幅3.8%）");
        assertThat(say(MeasurementUnit.PER_100000, 1, 2010, 30.0, 2020, 16.9)).isEqualTo("比2010年下降13.1/10万（降幅43.7%）");
    }

    @Test
    void counts_take_a_number_and_a_percentage() {
        assertThat(say(MeasurementUnit.PLACES, 0, 2021, 3032, 2022, 3031)).isEqualTo("比上年减少1个，下降0.03%");
        assertThat(say(MeasurementUnit.PERSONS, 0, 2023, 100, 2024, 125)).isEqualTo("比上年增加25人，增长25.0%");
    }

    @Test
    void counts_under_ten_have_no_percentage() {
        assertThat(say(MeasurementUnit.PERSONS, 0, 2023, 4, 2024, 6)).isEqualTo("比上年增加2人");
    }

    @Test
    void few_events_are_not_compared() {
        Indicator deaths = indicator(MeasurementUnit.PER_100000, 1, Indicator.IntervalMethod.POISSON_EXACT);
        HistoryPoint few =
                new HistoryPoint(2023, 4.1, 1.0, 9.0, 4.0, 1e5, null, false, false, 1, TargetState.NO_DATA, false);
        HistoryPoint many =
                new HistoryPoint(2024, 12.1, 6.0, 20.0, 12.0, 1e5, null, false, false, 1, TargetState.NO_DATA, false);
        assertThat(zh.between(deaths, few, many)).isEqualTo("事件不足10例，不作增减比较");
        assertThat(zh.between(deaths, many, many)).doesNotContain("不作");
    }

    @Test
    void years_that_do_not_follow_each_other_are_named() {
        assertThat(say(MeasurementUnit.PERCENT, 1, 2020, 71.1, 2022, 71.4)).isEqualTo("比2020年提高0.3个百分点");
    }

    @Test
    void equal_as_printed_is_level_though_the_unrounded_values_differ() {
        assertThat(say(MeasurementUnit.PERCENT, 1, 2023, 95.71, 2024, 95.74)).isEqualTo("与上年持平");
    }
}
