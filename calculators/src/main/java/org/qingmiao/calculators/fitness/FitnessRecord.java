package org.qingmiao.calculators.fitness;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;

/**
 * One pupil's results of a year. An item that is not in the map is unknown.
 *
 * <p>Source: 国家学生体质健康标准（2014年修订）, 教体艺〔2014〕5号.
 *
 * @param grade 1 to 12
 */
public record FitnessRecord(Sex sex, int grade, Map<FitnessItem, BigDecimal> results) {
    /** @throws IllegalArgumentException naming {@code grade} if it is not from 1 to 12 */
    public FitnessRecord {
        if (grade < 1 || grade > 12) {
            throw new IllegalArgumentException("grade must be from 1 to 12");
        }
        results = Map.copyOf(results);
    }

    /** The record with a BMI from weight and height, unless a BMI is there or one of the two is unknown. */
    public FitnessRecord withBmi(@Nullable BigDecimal weightKg, @Nullable BigDecimal heightCm) {
        if (weightKg == null || heightCm == null || results.containsKey(FitnessItem.BMI)) {
            return this;
        }
        Map<FitnessItem, BigDecimal> more = new EnumMap<>(FitnessItem.class);
        more.putAll(results);
        more.put(FitnessItem.BMI, BmiPoints.bmi(weightKg, heightCm));
        return new FitnessRecord(sex, grade, more);
    }
}
