package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.growth.Children.boy;
import static org.qingmiao.calculators.growth.Children.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.Sex;

/** The first and the last row of each table serve; beyond them nothing does. */
class TableEndsTest {
    private static double month(GrowthIndicator growthIndicator, double months) {
        return WhoGrowth.byMonth(growthIndicator, Sex.MALE, months, 25);
    }

    @Test
    void the_reference_of_2007_runs_from_60_to_228_months_for_weight_to_120() {
        assertThat(month(GrowthIndicator.BMI_FOR_AGE, 59.99)).isNaN();
        assertThat(month(GrowthIndicator.BMI_FOR_AGE, 60)).isNotNaN();
        assertThat(month(GrowthIndicator.BMI_FOR_AGE, 228)).isNotNaN();
        assertThat(month(GrowthIndicator.BMI_FOR_AGE, 228.01)).isNaN();
        assertThat(month(GrowthIndicator.WEIGHT_FOR_AGE, 120)).isNotNaN();
        assertThat(month(GrowthIndicator.WEIGHT_FOR_AGE, 120.01)).isNaN();
        assertThat(month(GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, 100)).isNaN();
    }

    @Test
    void curves_change_from_2006_to_2007_after_day_1826() {
        double last = WhoGrowth.valueAt(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 1826, 0);
        assertThat(WhoGrowth.byDay(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 1826, last))
                .isCloseTo(0, within(1e-12));
        assertThat(WhoGrowth.valueAt(GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, Sex.MALE, 1826, 0))
                .isNotNaN();
        assertThat(WhoGrowth.valueAt(GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, Sex.MALE, 1827, 0))
                .isNaN();
    }

    @Test
    void weight_for_length_runs_from_45_to_110_and_for_height_from_65_to_120_centimetres() {
        assertThat(WhoGrowth.weightForLength(Sex.MALE, 449.9, 2.4)).isNaN();
        assertThat(WhoGrowth.weightForLength(Sex.MALE, 450, 2.4)).isNotNaN();
        assertThat(WhoGrowth.weightForLength(Sex.MALE, 1100, 18)).isNotNaN();
        assertThat(WhoGrowth.weightForLength(Sex.MALE, 1100.5, 18)).isNaN();
        assertThat(WhoGrowth.weightForHeight(Sex.FEMALE, 649.9, 7)).isNaN();
        assertThat(WhoGrowth.weightForHeight(Sex.FEMALE, 650, 7)).isNotNaN();
        assertThat(WhoGrowth.weightForHeight(Sex.FEMALE, 1200, 22)).isNotNaN();
        assertThat(WhoGrowth.weightForHeight(Sex.FEMALE, 1200.5, 22)).isNaN();
    }

    @Test
    void nothing_weighs_nothing() {
        assertThat(WhoGrowth.weightForLength(Sex.MALE, 700.5, 0)).isNaN();
        assertThat(WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, 0, 0))
                .isNaN();
        assertThat(WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, 0, 3.3464))
                .isCloseTo(0, within(1e-9));
    }

    /** A newborn is no unborn child; in the last month before the seventh birthday there is a table. */
    @Test
    void wst_423_begins_with_the_birth_and_ends_before_seven_years() {
        assertThat(Wst423Assessment.of(boy(days(0)).of("3.3", "50")).level(GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isPresent();
        assertThat(Wst423Assessment.of(boy(Children.months("83.9")).of("22", "120"))
                        .level(GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isPresent();
        assertThat(Wst423Assessment.of(boy(Children.months("84")).of("22", "120"))
                        .levels())
                .isEmpty();
    }

    /** With L = 0 the method is the logarithm (Cole and Green 1992). */
    @Test
    void a_power_of_zero_is_the_logarithm() {
        assertThat(Lms.z(10 * Math.exp(0.25), 0, 10, 0.1)).isCloseTo(2.5, within(1e-12));
        assertThat(Lms.value(2.5, 0, 10, 0.1)).isCloseTo(10 * Math.exp(0.25), within(1e-12));
        assertThat(Lms.z(12, 1, 10, 0.1)).isCloseTo(2, within(1e-12));
    }

    @Test
    void a_chart_needs_a_range_and_a_step() {
        List<Double> median = List.of(50.0);
        assertThat(GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 0, 0, 1, median)
                        .curves()
                        .getFirst()
                        .points())
                .hasSize(1);
        assertThat(GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 0, 10, 5, median)
                        .curves()
                        .getFirst()
                        .points())
                .extracting(GrowthChart.Point::at)
                .containsExactly(0.0, 5.0, 10.0);
        assertThatThrownBy(() -> GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, -1, 9, 1, median))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 0, 9, 0, median))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
