package org.qingmiao.calculators.anaemia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.calculators.Sex;

@SuppressWarnings("EnumOrdinal") // what is tested are ordinals
class AnaemiaColumnsTest {
    private static final int ROWS = 5000;

    @ParameterizedTest
    @EnumSource(AnaemiaStandard.class)
    void columns_are_answered_like_single_children(AnaemiaStandard standard) {
        Random random = new Random(20261126);
        double[] hb = new double[ROWS];
        var people = new AnaemiaColumns.People(new double[ROWS], new byte[ROWS], new byte[ROWS], new double[ROWS]);
        byte[] classes = new byte[ROWS];
        for (int row = 0; row < ROWS; row++) {
            hb[row] = 60 + random.nextInt(160) / 2.0;
            people.months()[row] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(500) / 2.0;
            people.sexes()[row] = (byte) random.nextInt(3);
            people.trimesters()[row] = (byte) (people.sexes()[row] == 1 ? 0 : Math.max(0, random.nextInt(8) - 4));
            people.metres()[row] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(50) * 100 + 1;
        }
        AnaemiaColumns.of(standard).classes(hb, people, classes);
        for (int row = 0; row < ROWS; row++) {
            AnaemiaClass single =
                    AnaemiaAssessment.of(single(hb[row], people, row), standard).anaemia();
            assertThat(classes[row]).isEqualTo(single == null ? (byte) -1 : (byte) single.ordinal());
        }
    }

    private static Haemoglobin single(double hb, AnaemiaColumns.People people, int row) {
        double months = people.months()[row];
        double metres = people.metres()[row];
        int trimester = people.trimesters()[row];
        return new Haemoglobin(
                BigDecimal.valueOf(hb),
                Double.isNaN(months) ? null : BigDecimal.valueOf(months),
                people.sexes()[row] == 0 ? null : people.sexes()[row] == 1 ? Sex.MALE : Sex.FEMALE,
                trimester == 0 ? null : trimester,
                Double.isNaN(metres) ? null : BigDecimal.valueOf(metres));
    }

    @Test
    void columns_of_different_length_are_refused() {
        var people = new AnaemiaColumns.People(new double[1], new byte[1], new byte[1], new double[1]);
        assertThatThrownBy(
                        () -> AnaemiaColumns.of(AnaemiaStandard.WHO_2011).classes(new double[2], people, new byte[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
