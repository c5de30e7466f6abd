package org.qingmiao.calculators.fitness;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.tables.BundledTable;

/** Points beyond 100 for the items that earn them. */
final class Bonuses {
    private final List<Step> steps = new ArrayList<>();

    private record Step(int firstGrade, int lastGrade, FitnessItem item, String sexes, int points, double beyond) {
        boolean isFor(FitnessItem asked, Sex sex, int grade) {
            return item == asked
                    && grade >= firstGrade
                    && grade <= lastGrade
                    && sexes.contains(sex == Sex.MALE ? "boys" : "girls");
        }
    }

    Bonuses() {
        BundledTable bundledTable = BundledTable.read(Bonuses.class, "cn-student-fitness-2014-bonus.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            String[] grades =
                    bundledTable.text(row, bundledTable.column("grades")).split("-", -1);
            steps.add(new Step(
                    Integer.parseInt(grades[0]),
                    Integer.parseInt(grades[1]),
                    FitnessItem.of(bundledTable.text(row, bundledTable.column("item"))),
                    bundledTable.text(row, bundledTable.column("sex")),
                    bundledTable.integer(row, bundledTable.column("bonus_points")),
                    bundledTable.number(row, bundledTable.column("at_least_beyond_100"))));
        }
    }

    /** The bonus of an item that is so far beyond its 100-point row. */
    int points(FitnessItem item, Sex sex, int grade, double beyond) {
        int best = 0;
        for (Step step : steps) {
            if (step.isFor(item, sex, grade) && beyond >= step.beyond) {
                best = Math.max(best, step.points);
            }
        }
        return best;
    }
}
