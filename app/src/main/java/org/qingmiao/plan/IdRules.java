package org.qingmiao.plan;

import java.util.Collection;
import java.util.regex.Pattern;

/** Ids stand in addresses and in file names, so they are made of what both take. */
final class IdRules implements PackRule {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    /** Data elements are in subjects; units may carry numbers of the office of statistics. */
    private static final Pattern WITH_DOTS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private static final Pattern OF_UNITS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    @Override
    public void check(Plan plan, Found found) {
        one("pack", plan.id(), PLAIN, found);
        all("clause", Ids.clauses(plan), PLAIN, found);
        all("target", Ids.targets(plan), PLAIN, found);
        all("indicator", plan.indicators().keySet(), PLAIN, found);
        all("element", plan.elements().keySet(), WITH_DOTS, found);
        all("disaggregation", plan.disaggregations().keySet(), PLAIN, found);
        plan.checks().forEach(c -> one("check", c.id(), PLAIN, found));
        plan.projects().forEach(p -> {
            one("project", p.id(), PLAIN, found);
            p.milestones().forEach(m -> one("milestone", m.id(), PLAIN, found));
        });
        plan.clauses().forEach(c -> c.measures().forEach(m -> one("measure", m.id(), PLAIN, found)));
        all("unit", Ids.units(plan), OF_UNITS, found);
        all("kind", Ids.kinds(plan), PLAIN, found);
    }

    private static void all(String kind, Collection<String> ids, Pattern allowed, Found found) {
        ids.forEach(id -> one(kind, id, allowed, found));
    }

    private static void one(String kind, String id, Pattern allowed, Found found) {
        String thing = kind + "/" + id;
        if (!id.isEmpty() && found.stands(thing) && !allowed.matcher(id).matches()) {
            found.issue(
                    found.place(thing + "#id"),
                    Issue.Code.BAD_ID,
                    id,
                    "letters a to z, digits, hyphens" + (allowed == PLAIN ? ", underscores" : ", dots"));
        }
    }
}
