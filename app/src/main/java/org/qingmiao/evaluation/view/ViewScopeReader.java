package org.qingmiao.evaluation.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.DateParser;
import org.springframework.stereotype.Component;

/**
 * Reads {@code ?plan=&unit=&year=&as-of=}; what is missing or makes no sense becomes the default,
 * as does a year that has not begun.
 */
@Component
public class ViewScopeReader {
    private final RequestedPlans plans;
    private final OrgUnits units;

    private final Clock clock;

    ViewScopeReader(RequestedPlans plans, OrgUnits units, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    public ViewScope of(HttpServletRequest request) {
        Plan plan = plans.of(request);
        OrgTree tree = units.tree();
        OrgUnit unit = parameter(request, "unit")
                .flatMap(tree::find)
                .filter(u -> tree.within(plan.head().district(), u.id()))
                .orElseGet(() -> tree.get(plan.head().district()));
        Optional<Instant> asOf = parameter(request, "as-of").flatMap(DateParser::moment);
        PlanYears years = PlanYears.of(plan, clock);
        LocalDate today = asOf.map(m -> LocalDate.ofInstant(m, clock.getZone())).orElse(years.today());
        return new ViewScope(plan, tree, unit, year(request, years), asOf, years.begun(), today);
    }

    /** The year that is asked for, whether the plan has it or not. */
    public static Optional<Integer> year(HttpServletRequest request) {
        return parameter(request, "year").filter(y -> y.matches("\\d{4}")).map(Integer::parseInt);
    }

    private static int year(HttpServletRequest request, PlanYears years) {
        return year(request).filter(years::has).orElse(years.shown());
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
    }
}
