package org.qingmiao.plan.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** A derived element must not need itself, by whatever way round. */
final class CircularFormulaValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        for (DataElement element : plan.elements().values()) {
            List<String> circle = circle(plan, element.id(), new LinkedHashSet<>());
            if (!circle.isEmpty() && circle.getFirst().equals(element.id())) {
                diagnostics.issue(
                        diagnostics.place("element/" + element.id() + "#derived"),
                        PlanProblem.CIRCULAR_FORMULA,
                        String.join(" → ", circle),
                        "a formula that ends at reported elements");
            }
        }
    }

    private static List<String> circle(Plan plan, String id, Set<String> way) {
        if (!way.add(id)) {
            List<String> circle = new ArrayList<>(way);
            circle.subList(0, circle.indexOf(id)).clear();
            circle.add(id);
            return circle;
        }
        DataElement element = plan.elements().get(id);
        if (element != null && element.derived() != null) {
            for (String part : element.derived().elements()) {
                List<String> circle = circle(plan, part, way);
                if (!circle.isEmpty()) {
                    return circle;
                }
            }
        }
        way.remove(id);
        return List.of();
    }
}
