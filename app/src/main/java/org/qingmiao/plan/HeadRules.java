package org.qingmiao.plan;

/** The years of a plan run forward, and the year it is compared with lies before them. */
final class HeadRules implements PackRule {
    @Override
    public void check(Plan plan, Found found) {
        PlanHead head = plan.head();
        String thing = "pack/" + head.id();
        if (head.from() > head.to()) {
            found.issue(
                    found.place(thing + "#to"),
                    Issue.Code.YEAR_DOES_NOT_FIT,
                    head.from() + " to " + head.to(),
                    "a last year that is not before the first");
        }
        if (head.baseline() >= head.from()) {
            found.issue(
                    found.place(thing + "#baseline"),
                    Issue.Code.YEAR_DOES_NOT_FIT,
                    "baseline " + head.baseline(),
                    "a year before " + head.from());
        }
    }
}
