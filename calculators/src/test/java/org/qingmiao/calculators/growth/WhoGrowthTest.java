package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.calculators.Sex;

class WhoGrowthTest {
    private static final long SEED = 20261124;

    @Test
    void tables_hold_the_published_rows() {
        assertThat(table(GrowthIndicator.WEIGHT_FOR_AGE).last()).isEqualTo(1826);
        assertThat(table(GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE).first()).isEqualTo(91);
        assertThat(WhoTables.FOR_LENGTH.get().first()).isEqualTo(450);
        assertThat(WhoTables.FOR_LENGTH.get().last()).isEqualTo(1100);
        assertThat(WhoTables.FOR_HEIGHT.get().first()).isEqualTo(650);
        assertThat(WhoTables.FOR_HEIGHT.get().last()).isEqualTo(1200);
    }

    private static LmsTable table(GrowthIndicator growthIndicator) {
        return java.util.Objects.requireNonNull(WhoTables.byDay(growthIndicator));
    }

    @ParameterizedTest
    @EnumSource(value = GrowthIndicator.class, names = "WEIGHT_FOR_HEIGHT", mode = EnumSource.Mode.EXCLUDE)
    void a_score_and_its_value_are_inverse_also_beyond_three(GrowthIndicator growthIndicator) {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            int day = 91 + random.nextInt(1736);
            Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            double z = random.nextDouble() * 10 - 5;
            double value = WhoGrowth.valueAt(growthIndicator, sex, day, z);
            assertThat(WhoGrowth.byDay(growthIndicator, sex, day, value))
                    .as("seed %s, %s %s day %s", SEED, growthIndicator, sex, day)
                    .isCloseTo(z, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(value = GrowthIndicator.class, names = "WEIGHT_FOR_HEIGHT", mode = EnumSource.Mode.EXCLUDE)
    void more_is_a_higher_score(GrowthIndicator growthIndicator) {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            int day = 91 + random.nextInt(1736);
            double median = WhoGrowth.valueAt(growthIndicator, Sex.FEMALE, day, 0);
            double last = Double.NEGATIVE_INFINITY;
            for (double part = 0.3; part < 2; part += 0.02) {
                double z = WhoGrowth.byDay(growthIndicator, Sex.FEMALE, day, median * part);
                assertThat(z)
                        .as("seed %s, %s day %s", SEED, growthIndicator, day)
                        .isGreaterThan(last);
                last = z;
            }
        }
    }

    @Test
    void columns_give_the_same_scores_as_single_children() {
        Random random = new Random(SEED);
        int rows = 1000;
        boolean[] female = new boolean[rows];
        int[] days = new int[rows];
        double[] weights = new double[rows];
        for (int i = 0; i < rows; i++) {
            female[i] = random.nextBoolean();
            days[i] = random.nextInt(2000);
            weights[i] = 2 + random.nextDouble() * 25;
        }
        double[] z = new double[rows];
        WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, female, days, weights, z);
        for (int i = 0; i < rows; i++) {
            Sex sex = female[i] ? Sex.FEMALE : Sex.MALE;
            assertThat(Double.valueOf(z[i]))
                    .isEqualTo(
                            Double.valueOf(WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, sex, days[i], weights[i])));
        }
    }

    @Test
    void columns_by_month_and_for_height_are_answered_like_single_children() {
        Random random = new Random(SEED);
        int rows = 2000;
        boolean[] female = new boolean[rows];
        boolean[] lying = new boolean[rows];
        double[] months = new double[rows];
        double[] tenths = new double[rows];
        double[] weights = new double[rows];
        double[] byMonth = new double[rows];
        double[] forHeight = new double[rows];
        for (int i = 0; i < rows; i++) {
            female[i] = random.nextBoolean();
            lying[i] = random.nextBoolean();
            months[i] = 50 + random.nextDouble() * 190;
            tenths[i] = 400 + random.nextDouble() * 900;
            weights[i] = 3 + random.nextDouble() * 40;
        }
        WhoGrowth.byMonth(GrowthIndicator.WEIGHT_FOR_AGE, female, months, weights, byMonth);
        WhoGrowth.forHeight(female, lying, tenths, weights, forHeight);
        for (int i = 0; i < rows; i++) {
            Sex sex = female[i] ? Sex.FEMALE : Sex.MALE;
            double single = WhoGrowth.byMonth(GrowthIndicator.WEIGHT_FOR_AGE, sex, months[i], weights[i]);
            double singleForHeight = lying[i]
                    ? WhoGrowth.weightForLength(sex, tenths[i], weights[i])
                    : WhoGrowth.weightForHeight(sex, tenths[i], weights[i]);
            assertThat(Double.compare(byMonth[i], single)).isZero();
            assertThat(Double.compare(forHeight[i], singleForHeight)).isZero();
        }
    }

    @Test
    void columns_of_different_length_are_refused() {
        assertThatThrownBy(() -> WhoGrowth.byDay(
                        GrowthIndicator.WEIGHT_FOR_AGE, new boolean[2], new int[2], new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outside_the_tables_there_is_no_number() {
        assertThat(WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, 1827, 18))
                .isNaN();
        assertThat(WhoGrowth.byDay(GrowthIndicator.ARM_CIRCUMFERENCE_FOR_AGE, Sex.MALE, 90, 13))
                .isNaN();
        assertThat(WhoGrowth.byMonth(GrowthIndicator.HEAD_CIRCUMFERENCE_FOR_AGE, Sex.MALE, 70, 50))
                .isNaN();
        assertThat(WhoGrowth.byMonth(GrowthIndicator.HEIGHT_FOR_AGE, Sex.MALE, 59.9, 105))
                .isNaN();
    }
}
