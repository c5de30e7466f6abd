package org.qingmiao.calculators.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("EnumOrdinal") // what is tested are ordinals
class ScreeningColumnsTest {
    private static final int ROWS = 5000;

    @ParameterizedTest
    @EnumSource(VisionRules.class)
    void columns_are_answered_like_single_eyes(VisionRules visionRules) {
        Random random = new Random(20261126);
        double[] ages = new double[ROWS];
        double[] acuities = new double[ROWS];
        double[] equivalents = new double[ROWS];
        byte[] grades = new byte[ROWS];
        byte[] degrees = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            ages[row] = random.nextInt(20) / 2.0 + 2;
            acuities[row] = random.nextInt(10) == 0
                    ? Double.NaN
                    : BigDecimal.valueOf(40 + random.nextInt(13), 1).doubleValue();
            equivalents[row] = random.nextInt(10) == 0 ? Double.NaN : (random.nextInt(80) - 60) / 8.0;
        }
        ScreeningColumns columns = ScreeningColumns.of(visionRules);
        columns.grades(ages, acuities, grades);
        columns.degrees(ages, equivalents, degrees);
        for (int row = 0; row < ROWS; row++) {
            Eye eye = new Eye(number(acuities[row]), number(equivalents[row]), BigDecimal.ZERO);
            Eye other = new Eye(null, null, null);
            Screening single = new Screening(BigDecimal.valueOf(ages[row]), eye, other, false, visionRules);
            assertThat(grades[row]).isEqualTo(ordinal(single.grade()));
            assertThat(degrees[row]).isEqualTo(ordinal(single.degree(eye)));
        }
    }

    private static @Nullable BigDecimal number(double value) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value);
    }

    private static byte ordinal(Optional<? extends Enum<?>> word) {
        return word.map(w -> (byte) w.ordinal()).orElse((byte) -1);
    }

    @ParameterizedTest
    @EnumSource(VisionRules.class)
    void columns_of_different_length_are_refused(VisionRules visionRules) {
        ScreeningColumns columns = ScreeningColumns.of(visionRules);
        assertThatThrownBy(() -> columns.grades(new double[2], new double[2], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
