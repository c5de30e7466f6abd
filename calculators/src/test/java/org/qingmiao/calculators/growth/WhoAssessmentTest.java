package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.calculators.growth.Children.boy;
import static org.qingmiao.calculators.growth.Children.days;
import static org.qingmiao.calculators.growth.Children.girl;
import static org.qingmiao.calculators.growth.Children.months;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.growth.Measurement.Position;

class WhoAssessmentTest {
    private static String z(Measurement measurement, GrowthIndicator growthIndicator) {
        return WhoAssessment.of(measurement)
                .z(growthIndicator)
                .map(BigDecimal::toString)
                .orElse("");
    }

    /** Published in the tests of the WHO packages anthro (2006) and anthroplus (2007). */
    @Test
    void scores_equal_those_that_who_publishes() {
        assertThat(z(girl(days(1522)).of("17", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("0.24");
        assertThat(z(boy(days(987)).measured(Position.LYING).of("", "72.86"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("-6.09");
        assertThat(z(girl(months("24")).of("", "77.5"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("-2.55");
        assertThat(z(boy(months("8")).measured(Position.STANDING).of("", "60"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("-4.81");
        assertThat(z(boy(months("9")).measured(Position.STANDING).of("", "60"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("-5.02");
        Measurement younger = girl(months("60.32")).of("18.7", "113.8");
        assertThat(z(younger, GrowthIndicator.WEIGHT_FOR_AGE)).isEqualTo("0.21");
        assertThat(z(younger, GrowthIndicator.BMI_FOR_AGE)).isEqualTo("-0.58");
        assertThat(z(younger, GrowthIndicator.HEIGHT_FOR_AGE)).isEqualTo("0.96");
        Measurement older = girl(months("60.911701")).of("20.5", "113.6");
        assertThat(z(older, GrowthIndicator.WEIGHT_FOR_AGE)).isEqualTo("0.79");
        assertThat(z(older, GrowthIndicator.BMI_FOR_AGE)).isEqualTo("0.42");
        assertThat(z(older, GrowthIndicator.HEIGHT_FOR_AGE)).isEqualTo("0.85");
    }

    /** Worked examples of the domain brief on growth and nutrition; the brief reads month tables, so one digit differs. */
    @Test
    void the_briefs_boys_are_underweight_severely_underweight_and_heavy() {
        assertThat(WhoAssessment.of(boy(months("12")).of("7.5", "")).classes()).containsExactly(WhoClass.UNDERWEIGHT);
        assertThat(z(boy(months("12")).of("7.5", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("-2.28");
        assertThat(WhoAssessment.of(boy(months("12")).of("6.9", "")).classes())
                .containsExactly(WhoClass.SEVERELY_UNDERWEIGHT);
        assertThat(z(boy(months("24")).of("16.5", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("2.67");
    }

    @Test
    void the_median_child_scores_zero_without_a_sign() {
        assertThat(z(boy(days(0)).of("3.3464", "49.8842"), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("0.00");
        assertThat(z(boy(days(0)).of("3.346", "49.88"), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEqualTo("0.00");
        assertThat(z(boy(days(0)).of("3.346", "49.88"), GrowthIndicator.HEIGHT_FOR_AGE))
                .isEqualTo("0.00");
    }

    @Test
    void five_years_are_reached_after_day_1826_or_at_60_months() {
        assertThat(days(1826).isUnderFive()).isTrue();
        assertThat(days(1827).isUnderFive()).isFalse();
        assertThat(months("59.999").isUnderFive()).isTrue();
        assertThat(months("60.0").isUnderFive()).isFalse();
        assertThat(z(boy(days(1827)).of("18", "110"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEmpty();
        assertThat(z(boy(days(1826)).of("18", "110"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isNotEmpty();
    }

    @Test
    void weight_ends_at_120_months_and_the_others_at_228() {
        assertThat(z(boy(months("120.0")).of("30", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isNotEmpty();
        assertThat(z(boy(months("120.01")).of("30", ""), GrowthIndicator.WEIGHT_FOR_AGE))
                .isEmpty();
        assertThat(z(boy(months("228.0")).of("60", "175"), GrowthIndicator.BMI_FOR_AGE))
                .isNotEmpty();
        assertThat(z(boy(months("228.01")).of("60", "175"), GrowthIndicator.BMI_FOR_AGE))
                .isEmpty();
        assertThat(WhoAssessment.of(boy(months("228.01")).of("60", "175")).outsideStandard())
                .isTrue();
        assertThat(WhoAssessment.of(boy(months("121")).of("30", "140")).outsideStandard())
                .isFalse();
    }

    @Test
    void standing_adds_and_lying_takes_seven_millimetres_where_the_table_means_the_other() {
        assertThat(boy(days(730)).measured(Position.STANDING).of("", "80").heightUsed())
                .isEqualByComparingTo("80.7");
        assertThat(boy(days(730)).measured(Position.LYING).of("", "80").heightUsed())
                .isEqualByComparingTo("80");
        assertThat(boy(days(731)).measured(Position.LYING).of("", "80").heightUsed())
                .isEqualByComparingTo("79.3");
        assertThat(boy(days(731)).of("", "80").heightUsed()).isEqualByComparingTo("80");
        assertThat(boy(days(273)).measured(Position.STANDING).of("", "70").heightUsed())
                .isEqualByComparingTo("70");
        assertThat(boy(days(274)).measured(Position.STANDING).of("", "70").heightUsed())
                .isEqualByComparingTo("70.7");
    }

    @Test
    void months_become_days_rounded_half_up() {
        assertThat(months("24").days()).isEqualTo(731);
        assertThat(months("12").days()).isEqualTo(365);
        assertThat(months("16").days()).isEqualTo(487);
        assertThat(days(487).months()).isEqualTo(16.0);
    }

    @Test
    void a_child_born_early_is_judged_at_the_corrected_age_until_two_years() {
        Age actual = Age.between(java.time.LocalDate.of(2024, 3, 1), java.time.LocalDate.of(2024, 9, 1));
        assertThat(actual.days()).isEqualTo(184);
        assertThat(actual.corrected(new BigDecimal("32")).days()).isEqualTo(128);
        assertThat(actual.corrected(new BigDecimal("37")).days()).isEqualTo(184);
        assertThat(days(730).corrected(new BigDecimal("30")).days()).isEqualTo(660);
        assertThat(days(731).corrected(new BigDecimal("30")).days()).isEqualTo(731);
        assertThat(months("24").corrected(new BigDecimal("30")).days()).isEqualTo(731);
    }

    @Test
    void a_corrected_age_below_zero_has_no_standard() {
        Measurement early = boy(days(20).corrected(new BigDecimal("30"))).of("2", "45");
        assertThat(WhoAssessment.of(early).scores()).isEmpty();
        assertThat(WhoAssessment.of(early).outsideStandard()).isTrue();
    }

    @Test
    void with_oedema_weight_says_nothing_and_the_child_is_severely_ill() {
        WhoAssessment assessment = WhoAssessment.of(boy(days(400)).swollen().of("10", "75"));
        assertThat(assessment.scores()).containsOnlyKeys(GrowthIndicator.HEIGHT_FOR_AGE);
        assertThat(assessment.classes())
                .containsExactlyInAnyOrder(WhoClass.SEVERELY_UNDERWEIGHT, WhoClass.SEVERELY_WASTED);
    }

    /** WHO's reference ends with 228 months: an older person is no child of the standard, swollen or not. */
    @Test
    void oedema_gives_classes_only_at_ages_that_the_standards_know() {
        for (String month : List.of("0", "59.99", "60", "150", "228")) {
            WhoAssessment known = WhoAssessment.of(boy(months(month)).swollen().of("50", ""));
            assertThat(known.classes())
                    .as(month)
                    .containsExactlyInAnyOrder(WhoClass.SEVERELY_UNDERWEIGHT, WhoClass.SEVERELY_WASTED);
            assertThat(known.outsideStandard()).as(month).isFalse();
        }
        for (String month : List.of("228.01", "300")) {
            WhoAssessment unknown =
                    WhoAssessment.of(boy(months(month)).swollen().of("50", "160"));
            assertThat(unknown.classes()).as(month).isEmpty();
            assertThat(unknown.scores()).as(month).isEmpty();
            assertThat(unknown.outsideStandard()).as(month).isTrue();
        }
        Age unborn = days(10).corrected(new BigDecimal("30"));
        assertThat(WhoAssessment.of(boy(unborn).swollen().of("2", "")).classes())
                .isEmpty();
        assertThat(WhoAssessment.of(boy(unborn).swollen().of("2", "")).outsideStandard())
                .isTrue();
        assertThat(WhoAssessment.of(boy(months("300")).swollen().of("", "")).outsideStandard())
                .isTrue();
        assertThat(WhoAssessment.of(boy(months("300")).of("", "")).outsideStandard())
                .isFalse();
    }

    @Test
    void an_implausible_score_gives_no_class() {
        WhoAssessment assessment = WhoAssessment.of(boy(days(400)).of("", "50"));
        assertThat(assessment.implausible(GrowthIndicator.HEIGHT_FOR_AGE)).contains(true);
        assertThat(assessment.classes()).isEmpty();
    }

    @Test
    void limits_of_plausibility_themselves_are_plausible() {
        assertThat(GrowthIndicator.WEIGHT_FOR_AGE.implausible(-6)).isFalse();
        assertThat(GrowthIndicator.WEIGHT_FOR_AGE.implausible(-6.01)).isTrue();
        assertThat(GrowthIndicator.WEIGHT_FOR_AGE.implausible(5)).isFalse();
        assertThat(GrowthIndicator.WEIGHT_FOR_AGE.implausible(5.01)).isTrue();
        assertThat(GrowthIndicator.HEIGHT_FOR_AGE.implausible(6)).isFalse();
        assertThat(GrowthIndicator.BMI_FOR_AGE.implausible(-5.01)).isTrue();
    }

    /** The classes as the score is printed: searched over weights, so that the edges are met as they occur. */
    @Test
    void classes_change_exactly_at_the_printed_score() {
        for (int grams = 5000; grams < 16000; grams += 5) {
            String weight = new BigDecimal(grams).movePointLeft(3).toString();
            WhoAssessment assessment = WhoAssessment.of(girl(days(500)).of(weight, "78"));
            double z = assessment
                    .z(GrowthIndicator.WEIGHT_FOR_HEIGHT)
                    .orElseThrow()
                    .doubleValue();
            boolean plausible = z >= -5 && z <= 5;
            assertThat(assessment.classes().contains(WhoClass.WASTED))
                    .as(weight)
                    .isEqualTo(z >= -3 && z < -2);
            assertThat(assessment.classes().contains(WhoClass.SEVERELY_WASTED))
                    .as(weight)
                    .isEqualTo(plausible && z < -3);
            assertThat(assessment.classes().contains(WhoClass.RISK_OF_OVERWEIGHT))
                    .as(weight)
                    .isEqualTo(z > 1 && z <= 2);
            assertThat(assessment.classes().contains(WhoClass.OVERWEIGHT))
                    .as(weight)
                    .isEqualTo(z > 2 && z <= 3);
            assertThat(assessment.classes().contains(WhoClass.OBESE)).as(weight).isEqualTo(plausible && z > 3);
        }
    }

    @Test
    void from_five_years_bmi_gives_the_words_thin_overweight_and_obese() {
        for (int grams = 15000; grams < 60000; grams += 50) {
            String weight = new BigDecimal(grams).movePointLeft(3).toString();
            WhoAssessment assessment = WhoAssessment.of(boy(months("130")).of(weight, "138"));
            double z = assessment.z(GrowthIndicator.BMI_FOR_AGE).orElseThrow().doubleValue();
            boolean plausible = z >= -5 && z <= 5;
            assertThat(assessment.classes().contains(WhoClass.THIN)).as(weight).isEqualTo(z >= -3 && z < -2);
            assertThat(assessment.classes().contains(WhoClass.SEVERELY_THIN))
                    .as(weight)
                    .isEqualTo(plausible && z < -3);
            assertThat(assessment.classes().contains(WhoClass.OVERWEIGHT))
                    .as(weight)
                    .isEqualTo(z > 1 && z <= 2);
            assertThat(assessment.classes().contains(WhoClass.OBESE)).as(weight).isEqualTo(plausible && z > 2);
        }
    }

    @Test
    void lengths_between_two_millimetres_are_interpolated() {
        double low = WhoGrowth.weightForLength(org.qingmiao.calculators.Sex.MALE, 747, 9);
        double high = WhoGrowth.weightForLength(org.qingmiao.calculators.Sex.MALE, 748, 9);
        double between = WhoGrowth.weightForLength(org.qingmiao.calculators.Sex.MALE, 747.5, 9);
        assertThat(between).isBetween(high, low);
        assertThat(z(boy(days(300)).of("20", "110"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isNotEmpty();
        assertThat(z(boy(days(300)).of("20", "110.01"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEmpty();
        assertThat(z(boy(days(300)).of("2.4", "45"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isNotEmpty();
        assertThat(z(boy(days(300)).of("2.4", "44.99"), GrowthIndicator.WEIGHT_FOR_HEIGHT))
                .isEmpty();
    }

    @Test
    void what_is_unknown_is_not_judged() {
        assertThat(WhoAssessment.of(boy(days(300)).of("", "")).outsideStandard())
                .isFalse();
        assertThat(WhoAssessment.of(boy(days(300)).of("8", "")).scores())
                .containsOnlyKeys(GrowthIndicator.WEIGHT_FOR_AGE);
    }
}
