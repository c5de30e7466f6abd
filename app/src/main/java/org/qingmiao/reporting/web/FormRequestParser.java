package org.qingmiao.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.form.RequiredFormFields;

/** Reads which form is asked for. */
final class FormRequestParser {
    private FormRequestParser() {}

    /** Without a unit, the district; without a year, the latest that has ended. Years that have not begun ask nothing. */
    static ReportingController.FormRequest of(
            HttpServletRequest request, RequestedPlans plans, OrgUnits units, Clock clock, Optional<String> id) {
        Plan plan = plans.of(request);
        OrgTree tree = units.tree();
        OrgUnit unit =
                tree.find(id.orElse(plan.head().district())).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        PlanYears years = PlanYears.of(plan, clock);
        int year = Optional.ofNullable(request.getParameter("year"))
                .filter(y -> y.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(y -> y >= years.from() - 1 && y <= years.last())
                .orElse(years.shown());
        return new ReportingController.FormRequest(
                plan, unit, years, year, RequiredFormFields.of(plan, tree, unit, year));
    }
}
