package org.qingmiao.calculators.fitness;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** How much of the total each item makes, in percent, by sex and grade. */
final class Weights {
    private final Map<Integer, Map<FitnessItem, Integer>> percent = new HashMap<>();

    Weights() {
        BundledTable bundledTable = BundledTable.read(Weights.class, "cn-student-fitness-2014-weights.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            String[] grades =
                    bundledTable.text(row, bundledTable.column("grades")).split("-", -1);
            int weight = bundledTable.integer(row, bundledTable.column("weight_percent"));
            // "pull_ups (boys) / sit_ups_1min (girls)": one line for two items.
            for (String item :
                    bundledTable.text(row, bundledTable.column("item")).split(" / ", -1)) {
                for (int grade = Integer.parseInt(grades[0]); grade <= Integer.parseInt(grades[1]); grade++) {
                    add(item, grade, weight);
                }
            }
        }
    }

    private void add(String item, int grade, int weight) {
        FitnessItem of = FitnessItem.of(item.replaceFirst(" \\(.*", ""));
        for (Sex sex : Sex.values()) {
            boolean meant = !item.contains("(") || item.contains(sex == Sex.MALE ? "(boys)" : "(girls)");
            if (meant) {
                percent.computeIfAbsent(key(sex, grade), key -> new EnumMap<>(FitnessItem.class))
                        .put(of, weight);
            }
        }
    }

    private static int key(Sex sex, int grade) {
        return grade * 2 + (sex == Sex.MALE ? 0 : 1);
    }

    /** The items that are asked for, with their weight. */
    Map<FitnessItem, Integer> of(Sex sex, int grade) {
        return Objects.requireNonNull(percent.get(key(sex, grade)));
    }
}
