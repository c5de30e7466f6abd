package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.Sex;

class GrowthChartTest {
    @Test
    void curves_lie_above_each_other_and_end_with_the_range() {
        GrowthChart chart =
                GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.FEMALE, 0, 6000, 91, GrowthChart.PERCENTILES);
        assertThat(chart.curves()).hasSize(5);
        for (int i = 1; i < 5; i++) {
            List<GrowthChart.Point> lower = chart.curves().get(i - 1).points();
            List<GrowthChart.Point> upper = chart.curves().get(i).points();
            assertThat(upper).hasSameSizeAs(lower);
            assertThat(upper.getLast().at()).isEqualTo(6000);
            for (int point = 0; point < upper.size(); point++) {
                assertThat(upper.get(point).value())
                        .isGreaterThan(lower.get(point).value());
            }
        }
    }

    @Test
    void a_curve_has_no_point_where_there_is_no_table() {
        GrowthChart arms = GrowthChart.of(
                GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE, Sex.MALE, 0, 200, 10, GrowthChart.PERCENTILES);
        assertThat(arms.curves().getFirst().points().getFirst().at()).isEqualTo(100);
        assertThatThrownBy(() ->
                        GrowthChart.of(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 9, 3, 1, GrowthChart.PERCENTILES))
                .hasMessageContaining("toDay");
    }

    @Test
    void the_median_is_the_fiftieth_percentile() {
        assertThat(GrowthChart.percentile(0)).isCloseTo(50, within(1e-9));
        assertThat(GrowthChart.percentile(-2)).isCloseTo(2.275, within(1e-3));
    }

    /** The median girl of 65.0 cm weighs 7.1 kg lying (WHO 2006, weight-for-length, girls); z of a point is its curve's. */
    @Test
    void weight_for_height_runs_from_the_first_to_the_last_centimetre_of_its_table() {
        GrowthChart lying = GrowthChart.weightForHeight(Sex.FEMALE, true, GrowthChart.PERCENTILES);
        assertThat(lying.across()).isEqualTo(GrowthChart.Across.HEIGHT_CM);
        GrowthChart.Curve median = lying.curves().get(2);
        assertThat(median.points().getFirst().at()).isEqualTo(45);
        assertThat(median.points().getLast().at()).isEqualTo(110);
        GrowthChart.Point at65 = median.points().get(40);
        assertThat(at65.at()).isEqualTo(65);
        assertThat(at65.value()).isCloseTo(7.08, within(0.005));
        assertThat(WhoGrowth.weightForLength(Sex.FEMALE, 650, at65.value())).isCloseTo(0, within(1e-9));
        GrowthChart standing = GrowthChart.weightForHeight(Sex.MALE, false, GrowthChart.PERCENTILES);
        assertThat(standing.curves().getFirst().points().getFirst().at()).isEqualTo(65);
        assertThat(standing.curves().getFirst().points().getLast().at()).isEqualTo(120);
    }

    /** Boys' weight at birth: 2.7, 3.1, 3.9 and 4.3 kg (WS/T 423-2022, table by month). */
    @Test
    void the_lines_of_wst_423_are_those_that_are_printed() {
        GrowthChart weight = GrowthChart.wst423(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, true)
                .orElseThrow();
        assertThat(weight.curves().stream().map(c -> c.points().getFirst().value()))
                .containsExactly(2.7, 3.1, 3.9, 4.3);
        assertThat(weight.curves().getFirst().points().getLast().at()).isEqualTo(81 * WhoGrowth.DAYS_OF_MONTH);
        assertThat(weight.curves().getFirst().percentile()).isCloseTo(2.275, within(1e-3));
        assertThat(GrowthChart.wst423(GrowthIndicator.WEIGHT_FOR_HEIGHT, Sex.MALE, false)
                        .orElseThrow()
                        .curves()
                        .getLast()
                        .points()
                        .getFirst())
                .isEqualTo(new GrowthChart.Point(75, 11.8));
        assertThat(GrowthChart.wst423(GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE, Sex.MALE, true))
                .isEmpty();
    }
}
