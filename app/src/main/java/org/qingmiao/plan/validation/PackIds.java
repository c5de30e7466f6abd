package org.qingmiao.plan.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Which ids there are of each kind of thing. */
public final class PackIds {
    private PackIds() {}

    static Set<String> clauses(Plan plan) {
        return plan.clauses().stream().map(Clause::id).collect(Collectors.toSet());
    }

    public static Set<String> targets(Plan plan) {
        return plan.targets().stream().map(Target::id).collect(Collectors.toSet());
    }

    static Set<String> units(Plan plan) {
        return plan.units().stream().map(OrgUnit::id).collect(Collectors.toSet());
    }

    static Set<String> kinds(Plan plan) {
        return plan.organisation().kinds().stream().map(OrgUnitKind::id).collect(Collectors.toSet());
    }

    static Set<String> chapters(Plan plan) {
        return plan.outline().chapters().stream().map(Outline.Chapter::id).collect(Collectors.toSet());
    }

    /** Units named one by one, or {@code all:KIND}. */
    static void responsible(Plan plan, List<String> units, String thing, String key, Diagnostics diagnostics) {
        Set<String> ids = units(plan);
        Set<String> kinds = kinds(plan);
        for (int i = 0; i < units.size(); i++) {
            String id = units.get(i);
            SourceLocation sourceLocation = diagnostics.place(thing + "#" + key + "/" + i);
            if (id.startsWith("all:")) {
                PackValidator.known(id.substring("all:".length()), kinds, "kind of unit", sourceLocation, diagnostics);
            } else {
                PackValidator.known(id, ids, "unit", sourceLocation, diagnostics);
            }
        }
    }
}
