package org.qingmiao.plan;

import java.util.EnumSet;
import java.util.Set;

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
        }
        for (int i = 0; i < plan.outline().tableTargets().size(); i++) {
            String id = plan.outline().tableTargets().get(i);
            PackRule.known(id, targets, "target", found.place("outline#table#targets/" + i), found);
        }
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
