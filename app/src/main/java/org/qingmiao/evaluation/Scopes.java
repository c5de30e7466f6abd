package org.qingmiao.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.platform.Dates;
import org.springframework.stereotype.Component;

/** Reads {@code ?plan=&unit=&year=&as-of=}; what is missing or makes no sense becomes the default. */
@Component
public class Scopes {
    private final Plans plans;
    private final OrgUnits units;

    Scopes(Plans plans, OrgUnits units) {
        this.plans = plans;
        this.units = units;
    }

    public Scope of(HttpServletRequest request) {
        Plan plan = parameter(request, "plan").flatMap(plans::find).orElseGet(plans::current);
        OrgTree tree = units.tree();
        OrgUnit unit = parameter(request, "unit")
                .flatMap(tree::find)
                .filter(u -> tree.within(plan.head().district(), u.id()))
                .orElseGet(() -> tree.get(plan.head().district()));
        return new Scope(
                plan,
                unit,
                year(request, plan),
                parameter(request, "as-of").flatMap(Dates::moment),
                IntStream.rangeClosed(plan.head().from(), plan.head().to())
                        .boxed()
                        .toList());
    }

    private static int year(HttpServletRequest request, Plan plan) {
        return parameter(request, "year")
                .filter(y -> y.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(y -> y >= plan.head().from() && y <= plan.head().to())
                .orElse(plan.head().to());
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
    }
}
