package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.calculators.growth.Children.boy;
import static org.qingmiao.calculators.growth.Children.days;
import static org.qingmiao.calculators.growth.Children.girl;
import static org.qingmiao.calculators.growth.Children.months;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.growth.SchoolAssessment.WeightClass;

class ChineseStandardsTest {
    private static String level(Measurement measurement, GrowthIndicator growthIndicator) {
        return Wst423Assessment.of(measurement)
                .level(growthIndicator)
                .map(Enum::name)
                .orElse("");
    }

    /** Newborn boys, kg: 2.7, 3.1, 3.9 and 4.3 at -2, -1, +1 and +2. */
    @Test
    void a_value_on_a_line_belongs_to_the_level_above_it() {
        assertThat(level(boy(days(0)).of("2.69", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("LOWER");
        assertThat(level(boy(days(0)).of("2.7", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("LOWER_MIDDLE");
        assertThat(level(boy(days(0)).of("3.10", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("MIDDLE");
        assertThat(level(boy(days(0)).of("3.89", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("MIDDLE");
        assertThat(level(boy(days(0)).of("3.9", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("UPPER_MIDDLE");
        assertThat(level(boy(days(0)).of("4.3", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("UPPER");
    }

    @Test
    void the_last_listed_month_serves_until_the_next_and_81_until_84() {
        for (String month : new String[] {"81", "82.5", "83.99"}) {
            // Girls of 81 months, kg: 17.1 at -2.
            assertThat(level(girl(months(month)).of("17.0", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                    .isEqualTo("LOWER");
            assertThat(level(girl(months(month)).of("17.1", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                    .isEqualTo("LOWER_MIDDLE");
        }
        assertThat(level(girl(months("84")).of("17.1", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEmpty();
        assertThat(Wst423Assessment.of(girl(months("84")).of("17.1", "110")).outsideStandard())
                .isTrue();
    }

    /** Boys, cm: 51.1 and 53.1 at -2 and -1 at 1 month, 54.7 and 56.8 at 2 months (WS/T 423-2022, Appendix B). */
    @Test
    void between_dates_the_months_of_the_calendar_count() {
        Age twoMonths = Age.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 3, 1));
        assertThat(twoMonths.days()).isEqualTo(59);
        assertThat(level(boy(twoMonths).of("", "54.7"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("LOWER_MIDDLE");
        assertThat(level(boy(twoMonths).of("", "54.6"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("LOWER");
        Age dayBefore = Age.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 28));
        assertThat(level(boy(dayBefore).of("", "54.6"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("MIDDLE");
        // 59 days alone say nothing of the calendar: 1.94 months.
        assertThat(level(boy(days(59)).of("", "54.6"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("MIDDLE");
    }

    /** Seven years are over on the seventh birthday, not when 84 mean months are. */
    @Test
    void the_standard_ends_with_the_seventh_birthday() {
        LocalDate birth = LocalDate.of(2016, 3, 1);
        Age lastDay = Age.between(birth, LocalDate.of(2023, 2, 28));
        Age birthday = Age.between(birth, LocalDate.of(2023, 3, 1));
        assertThat(level(girl(lastDay).of("17.1", "110"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isNotEmpty();
        assertThat(Wst423Assessment.of(girl(birthday).of("17.1", "110")).outsideStandard())
                .isTrue();
    }

    /** Boys, cm: 85.1 at -1 at 24 months. On the second birthday, day 730, the table means standing children. */
    @Test
    void from_the_second_birthday_on_heights_are_meant() {
        Age birthday = Age.between(LocalDate.of(2021, 3, 1), LocalDate.of(2023, 3, 1));
        assertThat(birthday.days()).isEqualTo(730);
        Children lying = boy(birthday).measured(Measurement.Position.LYING);
        assertThat(level(lying.of("", "85.7"), GrowthIndicator.HEIGHT_FOR_AGE)).isEqualTo("LOWER_MIDDLE");
        assertThat(level(lying.of("", "85.8"), GrowthIndicator.HEIGHT_FOR_AGE)).isEqualTo("MIDDLE");
        Age dayBefore = Age.between(LocalDate.of(2021, 3, 2), LocalDate.of(2023, 3, 1));
        Children standing = boy(dayBefore).measured(Measurement.Position.STANDING);
        // 23 months: 84.9 at -1; 0.7 cm more lying.
        assertThat(level(standing.of("", "84.2"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("MIDDLE");
        assertThat(level(standing.of("", "84.1"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("LOWER_MIDDLE");
    }

    @Test
    void heads_are_judged_through_36_months() {
        assertThat(level(girl(months("36.9")).head("48.5"), GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE))
                .isEqualTo("MIDDLE");
        assertThat(level(girl(months("37")).head("48.5"), GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE))
                .isEmpty();
    }

    /** Boys, weight for length: 45 cm 2.0 at -2, 46 cm 2.1. */
    @Test
    void length_is_taken_at_the_nearest_whole_centimetre_a_half_upwards() {
        assertThat(level(boy(days(10)).of("2.05", "45.49"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEqualTo("LOWER_MIDDLE");
        assertThat(level(boy(days(10)).of("2.05", "45.5"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEqualTo("LOWER");
        assertThat(level(boy(days(10)).of("2.05", "44.5"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isNotEmpty();
        assertThat(level(boy(days(10)).of("2.05", "44.49"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEmpty();
    }

    /** Newborn boys, BMI: 11.1 at -2; 2.775 kg and 50 cm are exactly 11.1, which binary arithmetic misses. */
    @Test
    void bmi_is_compared_exactly() {
        assertThat(level(boy(days(0)).of("2.775", "50"), GrowthIndicator.BMI_FOR_AGE))
                .isEqualTo("LOWER_MIDDLE");
        assertThat(level(boy(days(0)).of("2.7749", "50"), GrowthIndicator.BMI_FOR_AGE))
                .isEqualTo("LOWER");
    }

    private static SchoolAssessment school(Measurement measurement) {
        return SchoolAssessment.of(measurement);
    }

    /** Boys of 7.0: overweight from 17.0, obese from 18.7. Height 100 cm makes the weight the BMI. */
    @Test
    void overweight_and_obesity_begin_at_their_limits() {
        assertThat(school(boy(months("84")).of("16.99", "100")).weight()).isEqualTo(WeightClass.NORMAL);
        assertThat(school(boy(months("84")).of("17.0", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(months("84")).of("18.69", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(months("84")).of("18.7", "100")).weight()).isEqualTo(WeightClass.OBESE);
    }

    /** Boys of 6.0: moderate or severe wasting to 13.2, mild to 13.4. */
    @Test
    void wasting_reaches_up_to_its_limits_and_the_bmi_is_not_rounded() {
        assertThat(school(boy(months("72")).of("13.2", "100")).weight()).isEqualTo(WeightClass.MODERATE_SEVERE_WASTING);
        assertThat(school(boy(months("72")).of("13.21", "100")).weight()).isEqualTo(WeightClass.MILD_WASTING);
        assertThat(school(boy(months("72")).of("13.4", "100")).weight()).isEqualTo(WeightClass.MILD_WASTING);
        assertThat(school(boy(months("72")).of("13.41", "100")).weight()).isEqualTo(WeightClass.NORMAL);
    }

    @Test
    void age_is_floored_to_the_half_year() {
        // Boys: overweight from 16.7 at 6.5 years, from 17.0 at 7.0.
        assertThat(school(boy(months("83.99")).of("16.8", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(months("84")).of("16.8", "100")).weight()).isEqualTo(WeightClass.NORMAL);
        assertThat(school(boy(months("71.99")).of("16.8", "100")).outsideStandard())
                .isTrue();
    }

    /** Boys: overweight from 18.1 at 8.5 years and from 18.5 at 9.0 (WS/T 586-2018). */
    @Test
    void half_years_are_completed_on_the_birthday() {
        LocalDate birth = LocalDate.of(2010, 3, 1);
        Age nine = Age.between(birth, LocalDate.of(2019, 3, 1));
        Age dayBefore = Age.between(birth, LocalDate.of(2019, 2, 28));
        Age half = Age.between(birth, LocalDate.of(2018, 9, 1));
        assertThat(school(boy(nine).of("18.4", "100")).weight()).isEqualTo(WeightClass.NORMAL);
        assertThat(school(boy(nine).of("18.5", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(dayBefore).of("18.4", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(half).of("18.1", "100")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(boy(half).of("18.0", "100")).weight()).isEqualTo(WeightClass.NORMAL);
    }

    @Test
    void at_eighteen_there_is_no_limit_of_thinness() {
        assertThat(school(girl(months("216")).of("70", "160")).weight()).isEqualTo(WeightClass.OVERWEIGHT);
        assertThat(school(girl(months("216")).of("50", "160")).weight()).isNull();
        assertThat(school(girl(months("216")).of("50", "160")).stunted()).isNull();
        assertThat(school(girl(months("216")).of("50", "160")).height()).isEqualTo(Level.MIDDLE);
        assertThat(school(girl(months("215.9")).of("50", "160")).weight()).isEqualTo(WeightClass.NORMAL);
    }

    /** Boys of 6.0: stunted to 106.3 cm; of 7: 113.51, 119.49, 131.47 and 137.46 cm. */
    @Test
    void height_on_a_line_belongs_to_the_level_nearer_to_the_middle() {
        assertThat(school(boy(months("72")).of("", "106.3")).stunted()).isTrue();
        assertThat(school(boy(months("72")).of("", "106.31")).stunted()).isFalse();
        assertThat(school(boy(months("83")).of("", "113")).height()).isNull();
        assertThat(school(boy(months("84")).of("", "113.5")).height()).isEqualTo(Level.LOWER);
        assertThat(school(boy(months("84")).of("", "113.51")).height()).isEqualTo(Level.LOWER_MIDDLE);
        assertThat(school(boy(months("84")).of("", "119.49")).height()).isEqualTo(Level.MIDDLE);
        assertThat(school(boy(months("84")).of("", "131.47")).height()).isEqualTo(Level.MIDDLE);
        assertThat(school(boy(months("84")).of("", "131.48")).height()).isEqualTo(Level.UPPER_MIDDLE);
        assertThat(school(boy(months("84")).of("", "137.46")).height()).isEqualTo(Level.UPPER_MIDDLE);
        assertThat(school(boy(months("84")).of("", "137.47")).height()).isEqualTo(Level.UPPER);
    }
}
