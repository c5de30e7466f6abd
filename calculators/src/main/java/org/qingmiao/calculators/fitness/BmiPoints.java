package org.qingmiao.calculators.fitness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** Points of the body mass index. The classes are the fitness standard's own, not clinical ones. */
final class BmiPoints {
    private static final BigDecimal CM_OF_M_SQUARED = new BigDecimal(10_000);

    private final Map<Integer, Limits> limits = new HashMap<>();
    private final Map<String, Integer> points = new HashMap<>();

    private record Limits(BigDecimal underweight, BigDecimal overweight, BigDecimal obese) {}

    BmiPoints() {
        BundledTable bundledTable = BundledTable.read(BmiPoints.class, "cn-student-fitness-2014-bmi.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            Sex sex = bundledTable.integer(row, bundledTable.column("sex")) == 1 ? Sex.MALE : Sex.FEMALE;
            limits.put(
                    key(sex, bundledTable.integer(row, bundledTable.column("grade"))),
                    new Limits(
                            new BigDecimal(bundledTable.text(row, bundledTable.column("underweight_le"))),
                            new BigDecimal(bundledTable.text(row, bundledTable.column("overweight_min"))),
                            new BigDecimal(bundledTable.text(row, bundledTable.column("obese_ge")))));
        }
        BundledTable scores = BundledTable.read(BmiPoints.class, "cn-student-fitness-2014-bmi-scores.csv");
        for (int row = 0; row < scores.rows(); row++) {
            points.put(scores.text(row, scores.column("class_en")), scores.integer(row, scores.column("score")));
        }
    }

    private static int key(Sex sex, int grade) {
        return grade * 2 + (sex == Sex.MALE ? 0 : 1);
    }

    /** kg/m² with one decimal, rounded half up from the exact quotient. */
    static BigDecimal bmi(BigDecimal weightKg, BigDecimal heightCm) {
        return weightKg.multiply(CM_OF_M_SQUARED).divide(heightCm.multiply(heightCm), 1, RoundingMode.HALF_UP);
    }

    int points(Sex sex, int grade, BigDecimal bmi) {
        BigDecimal rounded = bmi.setScale(1, RoundingMode.HALF_UP);
        Limits at = Objects.requireNonNull(limits.get(key(sex, grade)));
        String word = rounded.compareTo(at.underweight) <= 0
                ? "underweight"
                : rounded.compareTo(at.obese) >= 0
                        ? "obese"
                        : rounded.compareTo(at.overweight) >= 0 ? "overweight" : "normal";
        return Objects.requireNonNull(points.get(word));
    }
}
