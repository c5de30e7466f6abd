package org.qingmiao.calculators.fitness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/**
 * Points, weights, bonus and levels of the standard of 2014.
 *
 * <p>Source: 教体艺〔2014〕5号; the tables are a third-party transcription that agrees with a second one. The points of the
 * BMI classes were confirmed for grades 1 to 6 only, see {@link #bmiPointsConfirmed}.
 */
public final class FitnessStandard {
    private static final int LAST_CONFIRMED_GRADE = 6;
    private static final FitnessStandard STANDARD = new FitnessStandard();

    private final ScoreTable scores = new ScoreTable();
    private final BmiPoints bmiPoints = new BmiPoints();
    private final Weights weights = new Weights();
    private final Bonuses bonuses = new Bonuses();
    private final List<Floor> levels = levels();

    private record Floor(BigDecimal total, FitnessLevel level) {}

    private FitnessStandard() {}

    /** The standard; reads its tables once. */
    public static FitnessStandard of2014() {
        return STANDARD;
    }

    private static List<Floor> levels() {
        BundledTable bundledTable = BundledTable.read(FitnessStandard.class, "cn-student-fitness-2014-levels.csv");
        List<Floor> floors = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            floors.add(new Floor(
                    new BigDecimal(bundledTable.text(row, bundledTable.column("total_min"))),
                    FitnessLevel.valueOf(bundledTable
                            .text(row, bundledTable.column("level_en"))
                            .toUpperCase(Locale.ROOT))));
        }
        return floors;
    }

    /** The items that a pupil of this sex and grade is tested in. */
    public Set<FitnessItem> items(Sex sex, int grade) {
        return Set.copyOf(weights.of(sex, requireGrade(grade)).keySet());
    }

    /** The share of an item in percent; 0 if it is not tested. */
    public int weight(FitnessItem item, Sex sex, int grade) {
        return weights.of(sex, requireGrade(grade)).getOrDefault(item, 0);
    }

    /**
     * Points of a result.
     *
     * @param item any but {@link FitnessItem#BMI}
     * @param grade 1 to 12
     * @param value in the unit of the item
     * @return 0 to 100; -1 if this sex and grade is not tested in the item
     */
    public int points(FitnessItem item, Sex sex, int grade, double value) {
        return scores.points(item, sex, requireGrade(grade), value);
    }

    /**
     * Points of a column of results, without allocation.
     *
     * @param points receives one number a row, -1 where the item is not tested
     * @throws IllegalArgumentException if the columns differ in length
     */
    public void points(FitnessItem item, boolean[] female, int[] grades, double[] values, int[] points) {
        int rows = points.length;
        if (female.length != rows || grades.length != rows || values.length != rows) {
            throw new IllegalArgumentException("columns differ in length");
        }
        for (int row = 0; row < rows; row++) {
            points[row] = points(item, female[row] ? Sex.FEMALE : Sex.MALE, grades[row], values[row]);
        }
    }

    /** Points of a body mass index, which is first rounded to one decimal, half up. */
    public int bmiPoints(Sex sex, int grade, BigDecimal bmi) {
        return bmiPoints.points(sex, requireGrade(grade), bmi);
    }

    /** Whether a source was found for the points of the BMI classes in this grade. */
    public boolean bmiPointsConfirmed(int grade) {
        return requireGrade(grade) <= LAST_CONFIRMED_GRADE;
    }

    /** Bonus points of a result; 0 unless it is beyond the 100-point row of an item that earns them. */
    public int bonus(FitnessItem item, Sex sex, int grade, double value) {
        return bonuses.points(item, sex, requireGrade(grade), scores.beyondFull(item, sex, grade, value));
    }

    /** The level of a total. */
    public FitnessLevel level(BigDecimal total) {
        return levels.stream()
                .filter(floor -> total.compareTo(floor.total) >= 0)
                .findFirst()
                .map(Floor::level)
                .orElse(FitnessLevel.FAIL);
    }

    private static int requireGrade(int grade) {
        if (grade < 1 || grade > 12) {
            throw new IllegalArgumentException("grade must be from 1 to 12");
        }
        return grade;
    }
}
