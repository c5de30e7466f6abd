package org.qingmiao.calculators.fitness;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pupil's points.
 *
 * <p>Source: 国家学生体质健康标准（2014年修订）, 教体艺〔2014〕5号; no interpolation, see INTERPRETATION.md.
 *
 * @param points of each item that the grade asks for and the record has
 * @param missing items that the grade asks for and the record lacks, in the order of the card
 * @param total empty if an item is missing
 */
public record FitnessReport(Map<FitnessItem, Integer> points, List<FitnessItem> missing, Optional<Total> total) {
    public FitnessReport {
        points = Map.copyOf(points);
        missing = List.copyOf(missing);
    }

    /**
     * The sums.
     *
     * @param standardScore the weighted points, exact with two decimals
     * @param bonus 0 to 20
     */
    public record Total(BigDecimal standardScore, int bonus) {
        /** Standard score and bonus. */
        public BigDecimal total() {
            return standardScore.add(BigDecimal.valueOf(bonus));
        }

        /** The level of the total, which includes the bonus. */
        public FitnessLevel level() {
            return FitnessStandard.of2014().level(total());
        }
    }

    /** Scores a record by the standard of 2014. */
    public static FitnessReport of(FitnessRecord fitness) {
        FitnessStandard standard = FitnessStandard.of2014();
        Map<FitnessItem, Integer> points = new EnumMap<>(FitnessItem.class);
        int hundredths = 0;
        int bonus = 0;
        for (FitnessItem item : standard.items(fitness.sex(), fitness.grade())) {
            BigDecimal value = fitness.results().get(item);
            if (value != null) {
                int score = points(standard, fitness, item, value);
                points.put(item, score);
                hundredths += score * standard.weight(item, fitness.sex(), fitness.grade());
                bonus += item == FitnessItem.BMI
                        ? 0
                        : standard.bonus(item, fitness.sex(), fitness.grade(), value.doubleValue());
            }
        }
        List<FitnessItem> missing = standard.items(fitness.sex(), fitness.grade()).stream()
                .filter(item -> !points.containsKey(item))
                .sorted()
                .toList();
        Optional<Total> total =
                missing.isEmpty() ? Optional.of(new Total(BigDecimal.valueOf(hundredths, 2), bonus)) : Optional.empty();
        return new FitnessReport(points, missing, total);
    }

    private static int points(FitnessStandard standard, FitnessRecord fitness, FitnessItem item, BigDecimal value) {
        return item == FitnessItem.BMI
                ? standard.bmiPoints(fitness.sex(), fitness.grade(), value)
                : standard.points(item, fitness.sex(), fitness.grade(), value.doubleValue());
    }
}
