package org.qingmiao.plan.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Target;

/** The plan's own table lists the targets that say which row they are; what restates a target promises the same. */
final class TargetTableValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        List<String> rows = plan.outline().tableTargets();
        Map<Integer, String> taken = new HashMap<>();
        for (Target target : plan.targets()) {
            String thing = "target/" + target.id();
            target.tableRow().ifPresent(row -> {
                String listed = row < 1 || row > rows.size() ? "" : rows.get(row - 1);
                // A row of a target that does not exist is a fault of the table, and reported there.
                boolean known = listed.isEmpty() || plan.target(listed).isPresent();
                if (known && !listed.equals(target.id())) {
                    disagrees(thing + "#table", "row " + row, "the row in which outline.yaml lists it", diagnostics);
                }
                String other = taken.putIfAbsent(row, target.id());
                if (other != null) {
                    disagrees(thing + "#table", "row " + row + ", as " + other, "another row", diagnostics);
                }
            });
            if (target.tableRow().isEmpty() && rows.contains(target.id())) {
                disagrees(thing, "no row", "table: " + (rows.indexOf(target.id()) + 1), diagnostics);
            }
            target.restates().ifPresent(id -> restates(plan, target, id, diagnostics));
        }
    }

    private static void disagrees(String place, String what, String expected, Diagnostics diagnostics) {
        diagnostics.issue(diagnostics.place(place), PlanProblem.TABLE_DISAGREES, what, expected);
    }

    private static void restates(Plan plan, Target target, String id, Diagnostics diagnostics) {
        Optional<Target> first = plan.target(id);
        boolean same = first.filter(t -> !t.id().equals(target.id()))
                .filter(t -> t.restates().isEmpty())
                .filter(t -> t.judgedBy().equals(target.judgedBy()))
                .filter(t -> t.kind() == target.kind())
                .isPresent();
        if (first.isPresent() && !same) {
            diagnostics.issue(
                    diagnostics.place("target/" + target.id() + "#restates"),
                    PlanProblem.RESTATES_NOTHING,
                    id,
                    "another target of the same indicator and kind that stands by itself");
        }
    }
}
