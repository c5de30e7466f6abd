package org.qingmiao.plan.validation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanProblem;
import org.qingmiao.plan.Target;

/** A target stands in a clause, rests on indicators, and has the value that its kind needs. */
final class TargetValidator implements PackValidator {
    private static final Set<Target.Kind> WITH_VALUE = EnumSet.of(
            Target.Kind.AT_MOST,
            Target.Kind.AT_MOST_EXCLUSIVE,
            Target.Kind.AT_LEAST,
            Target.Kind.ALL_ELIGIBLE,
            Target.Kind.ANNUAL_DECREASE);

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        Set<String> clauses = PackIds.clauses(plan);
        Set<String> targets = PackIds.targets(plan);
        Set<String> kinds = PackIds.kinds(plan);
        Set<String> indicators = plan.indicators().keySet();
        for (Target target : plan.targets()) {
            String thing = "target/" + target.id();
            PackValidator.known(target.clause(), clauses, "clause", diagnostics.place(thing + "#clause"), diagnostics);
            PackValidator.known(target.per(), kinds, "kind of unit", diagnostics.place(thing + "#per"), diagnostics);
            boolean known = PackValidator.known(
                    target.indicator(), indicators, "indicator", diagnostics.place(thing + "#indicator"), diagnostics);
            if (known && !target.judgedBy().equals(target.indicator())) {
                PackValidator.known(
                        target.judgedBy(),
                        indicators,
                        "indicator",
                        diagnostics.place(thing + "#judged_by"),
                        diagnostics);
            }
            target.restates()
                    .ifPresent(id -> PackValidator.known(
                            id, targets, "target", diagnostics.place(thing + "#restates"), diagnostics));
            value(target, thing, diagnostics);
            each(plan, target, thing, diagnostics);
        }
        for (int i = 0; i < plan.outline().tableTargets().size(); i++) {
            String id = plan.outline().tableTargets().get(i);
            PackValidator.known(id, targets, "target", diagnostics.place("outline#table#targets/" + i), diagnostics);
        }
    }

    /** What each unit has to reach must be kept at each unit or below it, and rare events say nothing of one unit. */
    private static void each(Plan plan, Target target, String thing, Diagnostics diagnostics) {
        Indicator indicator = plan.indicators().get(target.judgedBy());
        boolean nobody = plan.units().stream().noneMatch(u -> u.kind().equals(target.per()));
        if (indicator == null || nobody || plan.eachUnitOf(target).isEmpty()) {
            return;
        }
        for (String id : elements(indicator)) {
            DataElement element = plan.elements().get(id);
            if (element != null && !lies(plan, element.level(), target.per())) {
                diagnostics.issue(
                        diagnostics.place(thing + "#per"),
                        PlanProblem.NOT_KEPT_BY_UNIT,
                        "per: " + target.per() + ", " + id + " is kept by " + element.level(),
                        "per: " + element.level() + ", or a kind of unit above it");
                return;
            }
        }
        if (indicator.interval() == Indicator.IntervalMethod.POISSON_EXACT) {
            diagnostics.issue(
                    diagnostics.place(thing + "#per"),
                    PlanProblem.NOT_KEPT_BY_UNIT,
                    "per: " + target.per() + " of rare events",
                    "the kind of the district");
        }
    }

    private static Set<String> elements(Indicator indicator) {
        Set<String> ids = new LinkedHashSet<>(indicator.numerator().elements());
        Formula below = indicator.denominator();
        if (below != null) {
            ids.addAll(below.elements());
        }
        return ids;
    }

    /** Whether units of a level are, or lie below, units of a kind. */
    private static boolean lies(Plan plan, String level, String kind) {
        Map<String, OrgUnit> units = new HashMap<>();
        plan.units().forEach(u -> units.putIfAbsent(u.id(), u));
        return level.equals(kind)
                || plan.units().stream().filter(u -> u.kind().equals(level)).anyMatch(u -> isBelow(u, kind, units));
    }

    private static boolean isBelow(OrgUnit unit, String kind, Map<String, OrgUnit> units) {
        Set<String> way = new HashSet<>();
        OrgUnit at = unit;
        while (at != null && way.add(at.id())) {
            if (at.kind().equals(kind)) {
                return true;
            }
            at = at.parent() == null ? null : units.get(at.parent());
        }
        return false;
    }

    private static void value(Target target, String thing, Diagnostics diagnostics) {
        boolean needed = WITH_VALUE.contains(target.kind());
        if (needed && target.value() == null) {
            diagnostics.issue(
                    diagnostics.place(thing + "#kind"),
                    PlanProblem.VALUE_DOES_NOT_FIT_KIND,
                    target.kind().name().toLowerCase(java.util.Locale.ROOT) + " without a value",
                    "value: …");
        }
        if (!needed && target.value() != null) {
            diagnostics.issue(
                    diagnostics.place(thing + "#value"),
                    PlanProblem.VALUE_DOES_NOT_FIT_KIND,
                    "a value with " + target.kind().name().toLowerCase(java.util.Locale.ROOT),
                    "no value");
        }
    }
}
