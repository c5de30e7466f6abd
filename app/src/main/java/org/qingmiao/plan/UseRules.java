package org.qingmiao.plan;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.org.OrgUnit;

/** Everything in a pack serves something: what is reported is used, what is computed is promised or watched. */
final class UseRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        Set<String> kinds = new HashSet<>();
        plan.units().forEach((OrgUnit u) -> kinds.add(u.kind()));
        elements(plan, kinds, found);
        indicators(plan, found);
        for (Target target : plan.targets()) {
            kind(target.per(), kinds, "target/" + target.id() + "#per", found);
        }
        plan.clauses().forEach(c -> {
            all(c.lead().toArray(String[]::new), kinds, "clause/" + c.id() + "#lead/", found);
            all(c.assist().toArray(String[]::new), kinds, "clause/" + c.id() + "#assist/", found);
        });
        plan.projects().forEach(p -> {
            all(p.lead().toArray(String[]::new), kinds, "project/" + p.id() + "#lead/", found);
            all(p.assist().toArray(String[]::new), kinds, "project/" + p.id() + "#assist/", found);
        });
    }

    private static void elements(Plan plan, Set<String> kinds, Found found) {
        Set<String> used = new HashSet<>();
        plan.checks().forEach(c -> used.addAll(c.elements()));
        plan.elements().values().stream()
                .filter(e -> e.derived() != null)
                .forEach(e -> used.addAll(e.derived().elements()));
        plan.indicators().values().forEach(i -> {
            used.addAll(i.numerator().elements());
            Formula below = i.denominator();
            if (below != null) {
                used.addAll(below.elements());
            }
        });
        for (DataElement element : plan.elements().values()) {
            String thing = "element/" + element.id();
            if (!found.stands(thing)) {
                continue;
            }
            if (!used.contains(element.id())) {
                found.issue(
                        found.place(thing),
                        Issue.Code.NOBODY_USES_IT,
                        element.id(),
                        "an indicator, a computed element or a check over it");
            }
            if (!kinds.contains(element.level())) {
                found.issue(
                        found.place(thing + "#level"),
                        Issue.Code.NOBODY_REPORTS_IT,
                        element.id() + " at " + element.level(),
                        "a kind of which there are units");
            }
        }
    }

    /** An indicator without a target is shown and computed for itself only where the pack says that it is watched. */
    private static void indicators(Plan plan, Found found) {
        Set<String> asked = new HashSet<>();
        plan.targets().forEach(t -> {
            asked.add(t.indicator());
            asked.add(t.judgedBy());
        });
        for (Indicator indicator : plan.indicators().values()) {
            String thing = "indicator/" + indicator.id();
            boolean watched = found.stands(thing + "#watched");
            if (found.stands(thing) && !watched && !asked.contains(indicator.id())) {
                found.issue(
                        found.place(thing),
                        Issue.Code.NO_TARGET,
                        indicator.id(),
                        "a target, or watched: true where it is only looked at");
            }
        }
    }

    private static void all(String[] units, Set<String> kinds, String list, Found found) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].startsWith("all:")) {
                kind(units[i].substring("all:".length()), kinds, list + i, found);
            }
        }
    }

    private static void kind(String kind, Set<String> kinds, String place, Found found) {
        if (!kinds.contains(kind)) {
            found.issue(found.place(place), Issue.Code.NO_UNIT_OF_KIND, kind, Nearest.suggestion(kind, kinds));
        }
    }
}
