package org.qingmiao.workplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;

/** The measures of the plan that concern a unit. */
public final class Measures {
    private Measures() {}

    /** In the plan's order. */
    public static List<UnitMeasure> of(Plan plan, OrgUnit unit) {
        List<UnitMeasure> found = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            boolean named = names(clause.lead(), unit) || names(clause.assist(), unit);
            for (Clause.Measure measure : clause.measures()) {
                boolean owned = measure.owner().equals(unit.id());
                if (owned || named) {
                    found.add(new UnitMeasure(clause, measure, owned));
                }
            }
        }
        return found;
    }

    private static boolean names(List<String> ids, OrgUnit unit) {
        return ids.contains(unit.id()) || ids.contains("all:" + unit.kind());
    }

    public static Optional<UnitMeasure> find(Plan plan, String id) {
        return plan.clauses().stream()
                .flatMap(c -> c.measures().stream().map(m -> new UnitMeasure(c, m, false)))
                .filter(o -> o.measure().id().equals(id))
                .findFirst();
    }
}
