package org.qingmiao.calculators.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.calculators.fitness.FitnessItem.BMI;
import static org.qingmiao.calculators.fitness.FitnessItem.PULL_UPS;
import static org.qingmiao.calculators.fitness.FitnessItem.ROPE_SKIPPING_1MIN;
import static org.qingmiao.calculators.fitness.FitnessItem.RUN_1000M;
import static org.qingmiao.calculators.fitness.FitnessItem.RUN_50M;
import static org.qingmiao.calculators.fitness.FitnessItem.SIT_AND_REACH;
import static org.qingmiao.calculators.fitness.FitnessItem.SIT_UPS_1MIN;
import static org.qingmiao.calculators.fitness.FitnessItem.VITAL_CAPACITY;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.calculators.Sex;

class FitnessReportTest {
    private static final long SEED = 20261124;
    private static final FitnessStandard STANDARD = FitnessStandard.of2014();

    private static FitnessReport report(Sex sex, int grade, Map<FitnessItem, String> results) {
        Map<FitnessItem, BigDecimal> numbers = new EnumMap<>(FitnessItem.class);
        results.forEach((item, text) -> numbers.put(item, new BigDecimal(text)));
        return FitnessReport.of(new FitnessRecord(sex, grade, numbers));
    }

    /** Worked examples of the domain brief on student fitness. */
    @ParameterizedTest
    @CsvSource({"1,28,120,80", "5,36,135,100"})
    void the_briefs_boys_have_the_points_of_their_bmi(int grade, BigDecimal weight, BigDecimal height, int points) {
        FitnessRecord boy = new FitnessRecord(Sex.MALE, grade, Map.of()).withBmi(weight, height);
        assertThat(FitnessReport.of(boy).points()).containsEntry(BMI, points);
    }

    /** The brief's grade-2 girl: 100, 80, 85, 90 and 76 points make 86.2, which is good. */
    @Test
    void points_are_weighted_as_in_the_brief() {
        FitnessReport girl = report(
                Sex.FEMALE,
                2,
                Map.of(
                        BMI,
                        "15",
                        VITAL_CAPACITY,
                        least(VITAL_CAPACITY, 80),
                        RUN_50M,
                        least(RUN_50M, 85),
                        SIT_AND_REACH,
                        least(SIT_AND_REACH, 90),
                        ROPE_SKIPPING_1MIN,
                        least(ROPE_SKIPPING_1MIN, 76)));
        assertThat(girl.total().map(FitnessReport.Total::standardScore)).contains(new BigDecimal("86.20"));
        assertThat(girl.total().map(FitnessReport.Total::level)).contains(FitnessLevel.GOOD);
    }

    /** A result of a grade-2 girl that has just these points, found in the table by trying. */
    private static String least(FitnessItem item, int points) {
        for (int tenths = -200; tenths < 40000; tenths++) {
            BigDecimal value = BigDecimal.valueOf(tenths, 1);
            if (STANDARD.points(item, Sex.FEMALE, 2, value.doubleValue()) == points) {
                return value.toString();
            }
        }
        throw new AssertionError(item + " has no result of " + points + " points");
    }

    @ParameterizedTest
    @CsvSource({"10.2,100", "10.21,95", "10.3,95", "13.6,10", "13.61,0", "0.1,100"})
    void the_best_row_reached_counts_without_interpolation(double seconds, int points) {
        assertThat(STANDARD.points(RUN_50M, Sex.MALE, 1, seconds)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"13.4,80", "13.44,80", "13.45,100", "18.14,100", "18.15,80", "20.34,80", "20.35,60"})
    void bmi_is_rounded_to_one_decimal_half_up(BigDecimal bmi, int points) {
        assertThat(STANDARD.bmiPoints(Sex.MALE, 1, bmi)).isEqualTo(points);
    }

    @Test
    void a_bonus_is_earned_only_beyond_the_full_score() {
        assertThat(STANDARD.bonus(ROPE_SKIPPING_1MIN, Sex.MALE, 1, 109)).isZero();
        assertThat(STANDARD.bonus(ROPE_SKIPPING_1MIN, Sex.MALE, 1, 110)).isZero();
        assertThat(STANDARD.bonus(ROPE_SKIPPING_1MIN, Sex.MALE, 1, 111)).isEqualTo(1);
        assertThat(STANDARD.bonus(ROPE_SKIPPING_1MIN, Sex.FEMALE, 1, 400)).isEqualTo(20);
        assertThat(STANDARD.bonus(RUN_1000M, Sex.MALE, 12, 196.1)).isZero();
        assertThat(STANDARD.bonus(RUN_1000M, Sex.MALE, 12, 196)).isEqualTo(1);
        assertThat(STANDARD.bonus(PULL_UPS, Sex.MALE, 7, 14)).isEqualTo(1);
        assertThat(STANDARD.bonus(VITAL_CAPACITY, Sex.MALE, 7, 9000)).isZero();
    }

    @Test
    void the_level_is_that_of_the_total_with_the_bonus() {
        assertThat(STANDARD.level(new BigDecimal("90.0"))).isEqualTo(FitnessLevel.EXCELLENT);
        assertThat(STANDARD.level(new BigDecimal("89.99"))).isEqualTo(FitnessLevel.GOOD);
        assertThat(STANDARD.level(new BigDecimal("79.99"))).isEqualTo(FitnessLevel.PASS);
        assertThat(STANDARD.level(new BigDecimal("59.99"))).isEqualTo(FitnessLevel.FAIL);
        FitnessReport.Total total = new FitnessReport.Total(new BigDecimal("88.00"), 2);
        assertThat(total.level()).isEqualTo(FitnessLevel.EXCELLENT);
    }

    @Test
    void with_a_missing_item_there_are_points_but_no_total() {
        FitnessReport report = report(Sex.MALE, 1, Map.of(BMI, "15", RUN_50M, "10.2"));
        assertThat(report.points()).containsOnly(Map.entry(BMI, 100), Map.entry(RUN_50M, 100));
        assertThat(report.missing()).containsExactly(VITAL_CAPACITY, SIT_AND_REACH, ROPE_SKIPPING_1MIN);
        assertThat(report.total()).isEqualTo(Optional.empty());
    }

    @Test
    void an_item_that_the_grade_does_not_ask_for_has_no_points() {
        assertThat(report(Sex.FEMALE, 7, Map.of(PULL_UPS, "5", SIT_UPS_1MIN, "55"))
                        .points())
                .containsOnlyKeys(SIT_UPS_1MIN);
        assertThat(report(Sex.MALE, 1, Map.of(SIT_UPS_1MIN, "30")).points()).isEmpty();
    }

    @Test
    void weights_of_every_grade_and_sex_make_a_hundred_and_every_item_has_a_table() {
        for (Sex sex : Sex.values()) {
            for (int grade = 1; grade <= 12; grade++) {
                int sum = 0;
                for (FitnessItem item : STANDARD.items(sex, grade)) {
                    sum += STANDARD.weight(item, sex, grade);
                    assertThat(item == BMI || STANDARD.points(item, sex, grade, 1) >= 0)
                            .isTrue();
                }
                assertThat(sum).as("%s grade %s", sex, grade).isEqualTo(100);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = FitnessItem.class, names = "BMI", mode = EnumSource.Mode.EXCLUDE)
    void a_better_result_never_has_fewer_points(FitnessItem item) {
        Random random = new Random(SEED);
        boolean less = item.code().startsWith("run") || item == FitnessItem.SHUTTLE_50M_X8;
        for (int i = 0; i < 3000; i++) {
            Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            int grade = 1 + random.nextInt(12);
            double a = random.nextInt(4000) / 10.0;
            double b = a + random.nextInt(100) / 10.0;
            int better = STANDARD.points(item, sex, grade, less ? a : b);
            int worse = STANDARD.points(item, sex, grade, less ? b : a);
            assertThat(better).as("seed %s: %s %s %s", SEED, item, a, b).isGreaterThanOrEqualTo(worse);
        }
    }

    @Test
    void a_column_has_the_points_of_its_rows() {
        int[] points = new int[2];
        STANDARD.points(RUN_50M, new boolean[] {false, true}, new int[] {1, 1}, new double[] {10.2, 99}, points);
        assertThat(points).containsExactly(100, 0);
    }

    @Test
    void a_class_sheet_counts_levels_and_incomplete_pupils() {
        ClassSheet sheet = ClassSheet.of(List.of(new FitnessRecord(Sex.MALE, 1, Map.of())));
        assertThat(sheet.incomplete()).isEqualTo(1);
        assertThat(sheet.levels()).containsEntry(FitnessLevel.FAIL, 0);
        assertThat(sheet.reports()).hasSize(1);
    }

    @Test
    void a_grade_that_is_not_there_is_named() {
        assertThatThrownBy(() -> new FitnessRecord(Sex.MALE, 13, Map.of())).hasMessageContaining("grade");
        assertThatThrownBy(() -> new FitnessRecord(Sex.MALE, 0, Map.of())).hasMessageContaining("grade");
        assertThatThrownBy(() -> STANDARD.points(RUN_50M, Sex.MALE, 0, 9)).hasMessageContaining("grade");
    }

    @Test
    void a_bmi_from_weight_and_height_leaves_the_other_results_as_they_are() {
        FitnessRecord record = new FitnessRecord(Sex.MALE, 1, Map.of(RUN_50M, new BigDecimal("9.5")))
                .withBmi(new BigDecimal("28"), new BigDecimal("120"));
        assertThat(record.results())
                .containsEntry(RUN_50M, new BigDecimal("9.5"))
                .hasSize(2);
    }
}
