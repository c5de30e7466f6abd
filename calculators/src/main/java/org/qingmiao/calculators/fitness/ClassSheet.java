package org.qingmiao.calculators.fitness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A class in one call. An exempt pupil is left out by the caller and counted beside.
 *
 * <p>Source: 国家学生体质健康标准（2014年修订）, 教体艺〔2014〕5号.
 *
 * @param reports one a pupil, in the order of the records
 * @param levels how many pupils reached each level; those with a missing item are in none
 * @param incomplete how many pupils lack an item
 */
public record ClassSheet(List<FitnessReport> reports, Map<FitnessLevel, Integer> levels, int incomplete) {
    public ClassSheet {
        reports = List.copyOf(reports);
        levels = Map.copyOf(levels);
    }

    public static ClassSheet of(List<FitnessRecord> records) {
        List<FitnessReport> reports = records.stream().map(FitnessReport::of).toList();
        Map<FitnessLevel, Integer> levels = new EnumMap<>(FitnessLevel.class);
        for (FitnessLevel level : FitnessLevel.values()) {
            levels.put(level, 0);
        }
        reports.forEach(report -> report.total().ifPresent(total -> levels.merge(total.level(), 1, Integer::sum)));
        int incomplete = (int)
                reports.stream().filter(report -> report.total().isEmpty()).count();
        return new ClassSheet(reports, levels, incomplete);
    }
}
