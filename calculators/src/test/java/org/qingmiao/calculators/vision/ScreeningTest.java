package org.qingmiao.calculators.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {
    private static final Eye UNKNOWN = new Eye(null, null, null);

    private static Eye eye(@Nullable String acuity, @Nullable String sphere, @Nullable String cylinder) {
        return new Eye(number(acuity), number(sphere), number(cylinder));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Screening screening(String age, Eye right, Eye left, VisionRules visionRules) {
        return new Screening(new BigDecimal(age), right, left, false, visionRules);
    }

    private static Screening acuity(String age, String right, @Nullable String left) {
        return screening(age, eye(right, null, null), eye(left, null, null), VisionRules.R2018);
    }

    private static Screening refraction(String age, String sphere, VisionRules visionRules) {
        return screening(age, eye(null, sphere, "0"), UNKNOWN, visionRules);
    }

    /** Worked examples of the domain brief on the vision record. */
    @Test
    void the_briefs_children_are_screened_as_it_says() {
        Eye first = eye("4.8", "-0.25", "-0.75");
        assertThat(first.sphericalEquivalent()).contains(new BigDecimal("-0.625"));
        assertThat(screening("8", first, UNKNOWN, VisionRules.R2018).screeningMyopia())
                .contains(true);
        assertThat(screening("8", eye("4.9", "-0.50", "0"), UNKNOWN, VisionRules.R2018)
                        .screeningMyopia())
                .contains(false);
        assertThat(screening("8", eye("5.0", "0", "0"), eye("4.6", "-1.25", "0"), VisionRules.R2018)
                        .screeningMyopia())
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource({"5.3,NONE", "5.0,NONE", "4.9,MILD", "4.8,MODERATE", "4.6,MODERATE", "4.5,SEVERE", "3.0,SEVERE"})
    void acuity_is_graded_from_six_years(String acuity, AcuityGrade grade) {
        assertThat(acuity("6", acuity, "5.1").grade()).contains(grade);
        assertThat(acuity("6", acuity, "5.1").poorVision()).contains(grade != AcuityGrade.NONE);
        assertThat(acuity("5.99", acuity, "5.1").grade()).isEmpty();
        assertThat(acuity("5.99", acuity, "5.1").poorVision()).isEmpty();
    }

    @Test
    void the_worse_eye_counts_and_an_unknown_eye_does_not() {
        assertThat(acuity("9", "5.0", "4.5").grade()).contains(AcuityGrade.SEVERE);
        assertThat(acuity("9", "4.8", null).grade()).contains(AcuityGrade.MODERATE);
    }

    @Test
    void screening_needs_both_values_of_one_eye() {
        assertThat(screening("9", eye("4.5", null, null), eye(null, "-2", "0"), VisionRules.R2018)
                        .screeningMyopia())
                .isEmpty();
        assertThat(screening("9", eye("4.5", "0", "0"), eye("5.0", "-2", "0"), VisionRules.R2018)
                        .screeningMyopia())
                .contains(false);
    }

    @Test
    void screening_says_nothing_under_cycloplegia() {
        Eye myopic = eye("4.5", "-2", "0");
        assertThat(new Screening(BigDecimal.TEN, myopic, myopic, true, VisionRules.R2018).screeningMyopia())
                .isEmpty();
        assertThat(new Screening(BigDecimal.TEN, myopic, myopic, true, VisionRules.R2018).degree(myopic))
                .contains(Degree.LOW);
    }

    @Test
    void the_limit_of_half_a_dioptre_is_outside_in_2018_and_inside_in_2024() {
        Eye limit = eye("4.9", "-0.50", "0");
        assertThat(screening("6", limit, UNKNOWN, VisionRules.R2018).screeningMyopia())
                .contains(false);
        assertThat(screening("6", limit, UNKNOWN, VisionRules.R2024).screeningMyopia())
                .contains(true);
        assertThat(screening("5.9", limit, UNKNOWN, VisionRules.R2018).screeningMyopia())
                .isEmpty();
        assertThat(screening("5.9", limit, UNKNOWN, VisionRules.R2024).screeningMyopia())
                .contains(false);
        assertThat(screening("5.9", eye("4.8", "-0.50", "0"), UNKNOWN, VisionRules.R2024)
                        .screeningMyopia())
                .contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.50,NONE,LOW", "-0.51,LOW,LOW", "-0.49,NONE,PRE", "-3.00,LOW,LOW", "-3.01,MODERATE,LOW",
        "-6.00,MODERATE,HIGH", "-6.01,HIGH,HIGH", "0.50,NONE,PRE", "0.75,HYPEROPIA,PRE", "0.76,HYPEROPIA,HYPEROPIA"
    })
    void degrees_follow_the_edition_at_eight_years(String sphere, Degree in2018, Degree in2024) {
        Eye eye = eye(null, sphere, "0");
        assertThat(refraction("8", sphere, VisionRules.R2018).degree(eye)).contains(in2018);
        assertThat(refraction("8", sphere, VisionRules.R2024).degree(eye)).contains(in2024);
    }

    @ParameterizedTest
    @CsvSource({"3.9,3.00,3.01", "4,2.00,2.01", "5.9,2.00,2.01", "6,1.50,1.51", "7.9,1.50,1.51", "8,0.75,0.76"})
    void hyperopia_begins_later_in_younger_children(String age, String not, String hyperopic) {
        assertThat(refraction(age, not, VisionRules.R2024).degree(eye(null, not, "0")))
                .isNotEqualTo(java.util.Optional.of(Degree.HYPEROPIA));
        assertThat(refraction(age, hyperopic, VisionRules.R2024).degree(eye(null, hyperopic, "0")))
                .contains(Degree.HYPEROPIA);
    }

    @Test
    void without_age_only_what_holds_at_any_age_is_said() {
        Screening ageless = new Screening(null, UNKNOWN, UNKNOWN, false, VisionRules.R2018);
        assertThat(ageless.degree(eye(null, "-4", "0"))).contains(Degree.MODERATE);
        assertThat(ageless.degree(eye(null, "0.25", "0"))).contains(Degree.NONE);
        assertThat(ageless.degree(eye(null, "1", "0"))).isEmpty();
        assertThat(ageless.grade()).isEmpty();
    }

    @Test
    void anisometropia_is_the_difference_without_sign() {
        assertThat(screening("9", eye(null, "-1", "-0.5"), eye(null, "0.5", "0"), VisionRules.R2018)
                        .anisometropia())
                .contains(new BigDecimal("1.75"));
        assertThat(screening("9", eye(null, "-1", null), eye(null, "0.5", "0"), VisionRules.R2018)
                        .anisometropia())
                .isEmpty();
    }

    @Test
    void warnings_rise_as_acuity_falls() {
        assertThat(acuity("3", "4.8", "5.0").warningLevel()).contains(0);
        assertThat(acuity("3", "4.5", "5.0").warningLevel()).contains(3);
        assertThat(acuity("4.5", "4.9", "5.0").warningLevel()).contains(0);
        assertThat(acuity("12", "4.9", "5.0").warningLevel()).contains(1);
        assertThat(acuity("12", "5.0", "5.0").warningLevel()).isEmpty();
    }

    @Test
    void notations_convert_into_each_other() {
        assertThat(Acuity.fiveMarks(1)).isEqualTo(5);
        assertThat(Acuity.fiveMarks(0.1)).isCloseTo(4, within(1e-12));
        for (double marks = 4; marks < 5.3; marks += 0.1) {
            assertThat(Acuity.fiveMarks(Acuity.decimal(marks))).isCloseTo(marks, within(1e-12));
            assertThat(Acuity.fiveMarks(Math.pow(10, -Acuity.logMar(marks)))).isCloseTo(marks, within(1e-12));
        }
        assertThat(Acuity.ofLogMar(Acuity.logMar(4.7))).isCloseTo(4.7, within(1e-12));
        assertThat(Acuity.progressionPerYear(-1, -1.75, 731)).isCloseTo(-0.375, within(0.001));
    }

    @Test
    void impossible_values_are_named() {
        assertThatThrownBy(() -> eye("0.8", null, null)).hasMessageContaining("ucva");
        assertThatThrownBy(() -> screening("-1", UNKNOWN, UNKNOWN, VisionRules.R2018))
                .hasMessageContaining("age_years");
        assertThatThrownBy(() -> VisionRules.of("2019")).hasMessageContaining("rules");
    }

    @Test
    void astigmatism_is_graded_by_the_size_of_the_cylinder() {
        assertThat(eye(null, null, "-0.25").astigmatism()).isEmpty();
        assertThat(eye(null, null, "-2.00").astigmatism()).contains("low");
        assertThat(eye(null, null, "2.25").astigmatism()).contains("moderate");
        assertThat(eye(null, null, "-4.25").astigmatism()).contains("high");
    }
}
