package org.qingmiao.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.AskedPlans;
import org.qingmiao.plan.Plan;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads which form is asked for. */
final class Asking {
    private Asking() {}

    /** Without a unit, the district. */
    static ReportingController.Asked of(
            HttpServletRequest request, AskedPlans plans, OrgUnits units, Optional<String> id) {
        Plan plan = plans.of(request);
        OrgTree tree = units.tree();
        OrgUnit unit = tree.find(id.orElse(plan.head().district()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int year = Optional.ofNullable(request.getParameter("year"))
                .filter(y -> y.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(y -> y >= plan.head().from() - 1 && y <= plan.head().to())
                .orElse(plan.head().to());
        return new ReportingController.Asked(plan, unit, year, Entries.of(plan, tree, unit, year));
    }
}
