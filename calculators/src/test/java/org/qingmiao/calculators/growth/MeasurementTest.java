package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.growth.Children.boy;
import static org.qingmiao.calculators.growth.Children.days;
import static org.qingmiao.calculators.growth.Children.girl;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.Measurement.Body;
import org.qingmiao.calculators.growth.Measurement.Position;
import org.qingmiao.calculators.growth.Measurement.Rounds;

/** What was measured, and what follows from it without any standard. */
class MeasurementTest {
    private static final BigDecimal ONE = BigDecimal.ONE;

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1"})
    void nothing_measured_is_zero_or_less(BigDecimal value) {
        assertThatThrownBy(() -> new Body(value, ONE, null, false)).hasMessageStartingWith("weight_kg ");
        assertThatThrownBy(() -> new Body(ONE, value, null, false)).hasMessageStartingWith("height_cm ");
        assertThatThrownBy(() -> new Rounds(value, ONE, ONE, ONE)).hasMessageStartingWith("head_cm ");
        assertThatThrownBy(() -> new Rounds(ONE, value, ONE, ONE)).hasMessageStartingWith("muac_cm ");
        assertThatThrownBy(() -> new Rounds(ONE, ONE, value, ONE)).hasMessageStartingWith("triceps_mm ");
        assertThatThrownBy(() -> new Rounds(ONE, ONE, ONE, value)).hasMessageStartingWith("subscapular_mm ");
    }

    /** 10 kg at 75 cm are 17.777… kg/m². */
    @Test
    void bmi_is_weight_over_height_squared() {
        Measurement child = girl(days(400)).of("10", "75");
        assertThat(child.bmi(2)).isEqualTo(new BigDecimal("17.78"));
        assertThat(child.bmi(1)).isEqualTo(new BigDecimal("17.8"));
        assertThat(child.bmi()).isCloseTo(160 / 9.0, within(1e-12));
    }

    @Test
    void without_weight_or_height_there_is_no_bmi() {
        assertThat(girl(days(400)).of("10", "").bmi(2)).isNull();
        assertThat(girl(days(400)).of("", "75").bmi(2)).isNull();
        assertThat(girl(days(400)).of("10", "").bmi()).isNaN();
        assertThat(girl(days(400)).of("", "75").bmi()).isNaN();
    }

    /** A lying child of two years that is 0.7 cm long has, standing, no height left. */
    @Test
    void a_height_that_becomes_nothing_has_no_bmi() {
        Measurement child = boy(days(800)).measured(Position.LYING).of("10", "0.7");
        assertThat(child.heightUsed()).isEqualByComparingTo("0");
        assertThat(child.bmi(2)).isNull();
        assertThat(child.bmi()).isNaN();
    }

    /** Nine months: 274 days are 9.002, 273 days 8.97 months. */
    @Test
    void whoever_cannot_stand_was_measured_lying() {
        assertThat(boy(days(273)).measured(Position.STANDING).of("", "70").heightUsed())
                .isEqualByComparingTo("70");
        assertThat(boy(days(274)).measured(Position.STANDING).of("", "70").heightUsed())
                .isEqualByComparingTo("70.7");
        assertThat(boy(days(730)).measured(Position.STANDING).of("", "80").heightUsed())
                .isEqualByComparingTo("80.7");
        assertThat(boy(days(731)).measured(Position.STANDING).of("", "80").heightUsed())
                .isEqualByComparingTo("80");
        assertThat(boy(days(731)).measured(Position.LYING).of("", "80").heightUsed())
                .isEqualByComparingTo("79.3");
    }

    private static @Nullable BigDecimal if1(boolean given, double value) {
        return given ? BigDecimal.valueOf(value) : null;
    }

    /** The median of the table is z = 0: each circumference and skinfold is judged by its own table. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "HEAD_CIRCUMFERENCE_FOR_AGE",
                "ARM_CIRCUMFERENCE_FOR_AGE",
                "TRICEPS_SKINFOLD_FOR_AGE",
                "SUBSCAPULAR_SKINFOLD_FOR_AGE"
            })
    void what_goes_around_is_judged_by_its_own_table(GrowthIndicator growthIndicator) {
        double median = WhoGrowth.valueAt(growthIndicator, Sex.FEMALE, 400, 0);
        Rounds rounds = new Rounds(
                if1(growthIndicator == GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, median),
                if1(growthIndicator == GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE, median),
                if1(growthIndicator == GrowthIndicator.TRICEPS_SKINFOLD_FOR_AGE, median),
                if1(growthIndicator == GrowthIndicator.SUBSCAPULAR_SKINFOLD_FOR_AGE, median));
        WhoAssessment assessment =
                WhoAssessment.of(new Measurement(Sex.FEMALE, days(400), new Body(null, null, null, false), rounds));
        assertThat(assessment.scores()).containsOnlyKeys(growthIndicator);
        assertThat(assessment.z(growthIndicator).orElseThrow()).isEqualByComparingTo("0");
    }
}
