package org.qingmiao.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qingmiao.org.OrgUnit;

/** Units form one tree below the district. */
final class UnitRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Map<String, OrgUnit> units = new HashMap<>();
        plan.units().forEach(u -> units.putIfAbsent(u.id(), u));
        Set<String> kinds = Ids.kinds(plan);
        PackRule.known(
                plan.head().district(), units.keySet(), "unit", found.place("pack/" + plan.id() + "#district"), found);
        for (OrgUnit unit : plan.units()) {
            String thing = "unit/" + unit.id();
            PackRule.known(unit.kind(), kinds, "kind of unit", found.place(thing + "#kind"), found);
            String parent = unit.parent();
            if (parent != null) {
                PackRule.known(parent, units.keySet(), "unit", found.place(thing + "#parent"), found);
            }
            if (parent == null && !unit.id().equals(plan.head().district())) {
                found.issue(
                        found.place(thing),
                        Issue.Code.UNIT_WITHOUT_ROOT,
                        unit.id() + " without a parent",
                        "parent: …; only the district " + plan.head().district() + " has none");
            }
            if (!reachesRoot(unit, units)) {
                found.issue(
                        found.place(thing + "#parent"),
                        Issue.Code.UNIT_WITHOUT_ROOT,
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
