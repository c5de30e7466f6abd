package org.qingmiao.plan.validation;

import java.util.Collection;
import java.util.regex.Pattern;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.plan.Plan;

/** Ids stand in addresses and in file names, so they are made of what both take. */
final class IdValidator implements PackValidator {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    /** Data elements are in subjects; units may carry numbers of the office of statistics. */
    private static final Pattern WITH_DOTS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Pattern OF_UNITS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        one("pack", plan.id(), PLAIN, diagnostics);
        all("clause", PackIds.clauses(plan), PLAIN, diagnostics);
        all("target", PackIds.targets(plan), PLAIN, diagnostics);
        all("indicator", plan.indicators().keySet(), PLAIN, diagnostics);
        all("element", plan.elements().keySet(), WITH_DOTS, diagnostics);
        all("disaggregation", plan.disaggregations().keySet(), PLAIN, diagnostics);
        plan.monitoring().checks().forEach(c -> one("check", c.id(), PLAIN, diagnostics));
        plan.projects().forEach(p -> {
            one("project", p.id(), PLAIN, diagnostics);
            p.milestones().forEach(m -> one("milestone", m.id(), PLAIN, diagnostics));
        });
        plan.clauses().forEach(c -> c.measures().forEach(m -> one("measure", m.id(), PLAIN, diagnostics)));
        all("unit", PackIds.units(plan), OF_UNITS, diagnostics);
        all("kind", PackIds.kinds(plan), PLAIN, diagnostics);
    }

    private static void all(String kind, Collection<String> ids, Pattern allowed, Diagnostics diagnostics) {
        ids.forEach(id -> one(kind, id, allowed, diagnostics));
    }

    private static void one(String kind, String id, Pattern allowed, Diagnostics diagnostics) {
        String thing = kind + "/" + id;
        if (!id.isEmpty() && diagnostics.stands(thing) && !allowed.matcher(id).matches()) {
            diagnostics.issue(
                    diagnostics.place(thing + "#id"),
                    PackProblem.BAD_ID,
                    id,
                    "letters a to z, digits, hyphens" + (allowed == PLAIN ? ", underscores" : ", dots"));
        }
    }
}
