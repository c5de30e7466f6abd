package org.qingmiao.plan.validation;

import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanHead;
import org.qingmiao.plan.PlanProblem;

/** The years of a plan run forward, and the year it is compared with lies before them. */
final class PlanHeadValidator implements PackValidator {
    @Override
    public void check(Plan plan, Diagnostics diagnostics) {
        PlanHead head = plan.head();
        String thing = "pack/" + head.id();
        if (head.from() > head.to()) {
            diagnostics.issue(
                    diagnostics.place(thing + "#to"),
                    PlanProblem.YEAR_DOES_NOT_FIT,
                    head.from() + " to " + head.to(),
                    "a last year that is not before the first");
        }
        if (head.baseline() >= head.from()) {
            diagnostics.issue(
                    diagnostics.place(thing + "#baseline"),
                    PlanProblem.YEAR_DOES_NOT_FIT,
                    "baseline " + head.baseline(),
                    "a year before " + head.from());
        }
    }
}
