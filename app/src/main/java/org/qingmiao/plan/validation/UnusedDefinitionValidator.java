package org.qingmiao.plan.validation;

import java.util.HashSet;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Target;

/** Everything in a pack serves something: what is reported is used, what is computed is promised or watched. */
final class UnusedDefinitionValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> kinds = new HashSet<>();
        plan.units().forEach((OrgUnit u) -> kinds.add(u.kind()));
        elements(plan, kinds, diagnostics);
        indicators(plan, diagnostics);
        for (Target target : plan.targets()) {
            kind(target.per(), kinds, "target/" + target.id() + "#per", diagnostics);
        }
        plan.clauses().forEach(c -> {
            all(c.lead().toArray(String[]::new), kinds, "clause/" + c.id() + "#lead/", diagnostics);
            all(c.assist().toArray(String[]::new), kinds, "clause/" + c.id() + "#assist/", diagnostics);
        });
        plan.projects().forEach(p -> {
            all(p.lead().toArray(String[]::new), kinds, "project/" + p.id() + "#lead/", diagnostics);
            all(p.assist().toArray(String[]::new), kinds, "project/" + p.id() + "#assist/", diagnostics);
        });
    }

    private static void elements(Plan plan, Set<String> kinds, Diagnostics diagnostics) {
        Set<String> used = new HashSet<>();
        plan.monitoring().checks().forEach(c -> used.addAll(c.elements()));
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
            if (!diagnostics.stands(thing)) {
                continue;
            }
            if (!used.contains(element.id())) {
                diagnostics.issue(
                        diagnostics.place(thing),
                        PackProblem.NOBODY_USES_IT,
                        element.id(),
                        "an indicator, a computed element or a check over it");
            }
            if (!kinds.contains(element.level())) {
                diagnostics.issue(
                        diagnostics.place(thing + "#level"),
                        PlanProblem.NOBODY_REPORTS_IT,
                        element.id() + " at " + element.level(),
                        "a kind of which there are units");
            }
        }
    }

    /** An indicator without a target is shown and computed for itself only where the pack says that it is watched. */
    private static void indicators(Plan plan, Diagnostics diagnostics) {
        Set<String> asked = new HashSet<>();
        plan.targets().forEach(t -> {
            asked.add(t.indicator());
            asked.add(t.judgedBy());
        });
        for (Indicator indicator : plan.indicators().values()) {
            String thing = "indicator/" + indicator.id();
            boolean watched = diagnostics.stands(thing + "#watched");
            if (diagnostics.stands(thing) && !watched && !asked.contains(indicator.id())) {
                diagnostics.issue(
                        diagnostics.place(thing),
                        PlanProblem.NO_TARGET,
                        indicator.id(),
                        "a target, or watched: true where it is only looked at");
            }
        }
    }

    private static void all(String[] units, Set<String> kinds, String list, Diagnostics diagnostics) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].startsWith("all:")) {
                kind(units[i].substring("all:".length()), kinds, list + i, diagnostics);
            }
        }
    }

    private static void kind(String kind, Set<String> kinds, String place, Diagnostics diagnostics) {
        if (!kinds.contains(kind)) {
            diagnostics.issue(
                    diagnostics.place(place), PlanProblem.NO_UNIT_OF_KIND, kind, NearestWord.suggestion(kind, kinds));
        }
    }
}
