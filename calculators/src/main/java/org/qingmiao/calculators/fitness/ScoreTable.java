package org.qingmiao.calculators.fitness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** Points by item, sex, grade and result: the best row that is reached, no interpolation, below the last row none. */
final class ScoreTable {
    private static final int GRADES = 13;

    /** By item, then by sex and grade; null where the grade does not know the item. */
    private final Map<FitnessItem, @Nullable Series[]> series = new EnumMap<>(FitnessItem.class);

    /**
     * The rows of one item, sex and grade.
     *
     * @param sign 1 if more is better, -1 if less is better; thresholds are multiplied by it, so that more is better
     */
    private record Series(int sign, double[] thresholds, int[] points) {
        Series plus(double threshold, int score) {
            double[] wider = Arrays.copyOf(thresholds, thresholds.length + 1);
            int[] more = Arrays.copyOf(points, points.length + 1);
            wider[thresholds.length] = sign * threshold;
            more[points.length] = score;
            return new Series(sign, wider, more);
        }
    }

    ScoreTable() {
        BundledTable bundledTable = BundledTable.read(ScoreTable.class, "cn-student-fitness-2014-scores.csv");
        int item = bundledTable.column("item");
        int sex = bundledTable.column("sex");
        int grade = bundledTable.column("grade");
        int better = bundledTable.column("better");
        int score = bundledTable.column("score");
        int threshold = bundledTable.column("threshold");
        for (int row = 0; row < bundledTable.rows(); row++) {
            Sex of = bundledTable.integer(row, sex) == 1 ? Sex.MALE : Sex.FEMALE;
            @Nullable
            Series[] ofItem = series.computeIfAbsent(
                    FitnessItem.of(bundledTable.text(row, item)), key -> new @Nullable Series[2 * GRADES]);
            int at = at(of, bundledTable.integer(row, grade));
            Series before = ofItem[at];
            if (before == null) {
                int sign = bundledTable.text(row, better).equals("higher") ? 1 : -1;
                before = new Series(sign, new double[0], new int[0]);
            }
            ofItem[at] = before.plus(bundledTable.number(row, threshold), bundledTable.integer(row, score));
        }
    }

    private static int at(Sex sex, int grade) {
        return (sex == Sex.MALE ? 0 : GRADES) + grade;
    }

    private @Nullable Series rows(FitnessItem item, Sex sex, int grade) {
        @Nullable Series[] ofItem = series.get(item);
        return ofItem == null ? null : ofItem[at(sex, grade)];
    }

    /** Points from 0 to 100; -1 if this grade and sex is not tested in the item. */
    int points(FitnessItem item, Sex sex, int grade, double value) {
        Series rows = rows(item, sex, grade);
        if (rows == null) {
            return -1;
        }
        double signed = rows.sign * value;
        for (int i = 0; i < rows.thresholds.length; i++) {
            if (signed >= rows.thresholds[i]) {
                return rows.points[i];
            }
        }
        return 0;
    }

    /** How far a result is beyond the 100-point row, in the unit of the item; negative if it is not. */
    double beyondFull(FitnessItem item, Sex sex, int grade, double value) {
        Series rows = rows(item, sex, grade);
        return rows == null ? -1 : rows.sign * value - rows.thresholds[0];
    }
}
