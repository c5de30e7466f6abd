package org.qingmiao.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.qingmiao.org.OrgUnit;

/** A target stands in a clause, rests on indicators, and has the value that its kind needs. */
final class TargetRules implements PackRule {
    private static final Set<Target.Kind> WITH_VALUE = EnumSet.of(
            Target.Kind.AT_MOST,
            Target.Kind.AT_MOST_EXCLUSIVE,
            Target.Kind.AT_LEAST,
            Target.Kind.ALL_ELIGIBLE,
            Target.Kind.ANNUAL_DECREASE);

    @Override
    public void check(Plan plan, Found found) {
        Set<String> clauses = Ids.clauses(plan);
        Set<String> targets = Ids.targets(plan);
        Set<String> kinds = Ids.kinds(plan);
        Set<String> indicators = plan.indicators().keySet();
        for (Target target : plan.targets()) {
            String thing = "target/" + target.id();
            PackRule.known(target.clause(), clauses, "clause", found.place(thing + "#clause"), found);
            PackRule.known(target.per(), kinds, "kind of unit", found.place(thing + "#per"), found);
            boolean known = PackRule.known(
                    target.indicator(), indicators, "indicator", found.place(thing + "#indicator"), found);
            if (known && !target.judgedBy().equals(target.indicator())) {
                PackRule.known(target.judgedBy(), indicators, "indicator", found.place(thing + "#judged_by"), found);
            }
            target.restates()
                    .ifPresent(id -> PackRule.known(id, targets, "target", found.place(thing + "#restates"), found));
            value(target, thing, found);
            each(plan, target, thing, found);
        }
        for (int i = 0; i < plan.outline().tableTargets().size(); i++) {
            String id = plan.outline().tableTargets().get(i);
            PackRule.known(id, targets, "target", found.place("outline#table#targets/" + i), found);
        }
    }

    /** What each unit has to reach must be kept at each unit or below it, and rare events say nothing of one unit. */
    private static void each(Plan plan, Target target, String thing, Found found) {
        Indicator indicator = plan.indicators().get(target.judgedBy());
        boolean nobody = plan.units().stream().noneMatch(u -> u.kind().equals(target.per()));
        if (indicator == null || nobody || plan.eachUnitOf(target).isEmpty()) {
            return;
        }
        for (String id : elements(indicator)) {
            DataElement element = plan.elements().get(id);
            if (element != null && !lies(plan, element.level(), target.per())) {
                found.issue(
                        found.place(thing + "#per"),
                        Issue.Code.NOT_KEPT_BY_UNIT,
                        "per: " + target.per() + ", " + id + " is kept by " + element.level(),
                        "per: " + element.level() + ", or a kind of unit above it");
                return;
            }
        }
        if (indicator.interval() == Indicator.IntervalMethod.POISSON_EXACT) {
            found.issue(
                    found.place(thing + "#per"),
                    Issue.Code.NOT_KEPT_BY_UNIT,
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

    private static void value(Target target, String thing, Found found) {
        boolean needed = WITH_VALUE.contains(target.kind());
        if (needed && target.value() == null) {
            found.issue(
                    found.place(thing + "#kind"),
                    Issue.Code.VALUE_DOES_NOT_FIT_KIND,
                    target.kind().name().toLowerCase(java.util.Locale.ROOT) + " without a value",
                    "value: …");
        }
        if (!needed && target.value() != null) {
            found.issue(
                    found.place(thing + "#value"),
                    Issue.Code.VALUE_DOES_NOT_FIT_KIND,
                    "a value with " + target.kind().name().toLowerCase(java.util.Locale.ROOT),
                    "no value");
        }
    }
}
