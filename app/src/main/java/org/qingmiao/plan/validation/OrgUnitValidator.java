package org.qingmiao.plan.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;

/** Units form one tree below the district. */
final class OrgUnitValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Map<String, OrgUnit> units = new HashMap<>();
        plan.units().forEach(u -> units.putIfAbsent(u.id(), u));
        Set<String> kinds = PackIds.kinds(plan);
        PackValidator.known(
                plan.head().district(),
                units.keySet(),
                "unit",
                diagnostics.place("pack/" + plan.id() + "#district"),
                diagnostics);
        for (OrgUnit unit : plan.units()) {
            String thing = "unit/" + unit.id();
            PackValidator.known(unit.kind(), kinds, "kind of unit", diagnostics.place(thing + "#kind"), diagnostics);
            String parent = unit.parent();
            if (parent != null) {
                PackValidator.known(parent, units.keySet(), "unit", diagnostics.place(thing + "#parent"), diagnostics);
            }
            if (parent == null && !unit.id().equals(plan.head().district())) {
                diagnostics.issue(
                        diagnostics.place(thing),
                        PlanProblem.UNIT_WITHOUT_ROOT,
                        unit.id() + " without a parent",
                        "parent: …; only the district " + plan.head().district() + " has none");
            }
            if (!reachesRoot(unit, units)) {
                diagnostics.issue(
                        diagnostics.place(thing + "#parent"),
                        PlanProblem.UNIT_WITHOUT_ROOT,
                        unit.id(),
                        "a parent nearer to the root");
            }
        }
    }

    /** An unknown parent is reported elsewhere and counts as a root here. */
    private static boolean reachesRoot(OrgUnit unit, Map<String, OrgUnit> units) {
        Set<String> way = new HashSet<>();
        OrgUnit at = unit;
        while (at != null && at.parent() != null) {
            if (!way.add(at.id())) {
                return false;
            }
            at = units.get(at.parent());
        }
        return true;
    }
}
