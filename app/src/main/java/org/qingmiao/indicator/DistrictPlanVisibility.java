package org.qingmiao.indicator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.PlanVisibility;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who holds rights in a district sees its plans and no others. Whoever holds none anywhere, and everybody on public pages,
 * sees what is public of all.
 */
@Component
class DistrictPlanVisibility implements PlanVisibility {
    private final Plans plans;
    private final OrgUnits units;

    DistrictPlanVisibility(Plans plans, OrgUnits units) {
        this.plans = plans;
        this.units = units;
    }

    @Override
    public boolean maySee(Plan plan) {
        Optional<Person> person = isPublicPage() ? Optional.empty() : SignedIn.person();
        return person.isEmpty()
                || worksIn(person.get(), plan)
                || plans.all().stream().noneMatch(p -> worksIn(person.get(), p));
    }

    @Override
    public boolean isTheirs(Plan plan) {
        return SignedIn.person().filter(p -> worksIn(p, plan)).isPresent();
    }

    private boolean worksIn(Person person, Plan plan) {
        OrgTree tree = units.tree();
        return person.grants().stream()
                .anyMatch(g -> tree.find(g.unit()).isPresent()
                        && tree.within(plan.head().district(), g.unit()));
    }

    private static boolean isPublicPage() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        return request.getRequestURI().equals("/public")
                || request.getRequestURI().startsWith("/public/");
    }
}
