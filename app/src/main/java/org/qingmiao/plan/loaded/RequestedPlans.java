package org.qingmiao.plan.loaded;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Which of the loaded plans a request is about: the one of the thing that its address names, else the one that
 * {@code ?plan=} names, else the first that is theirs who ask. A plan that they may not see answers as one that is not there.
 */
@Component
public class RequestedPlans {
    private static final String SHOWN = RequestedPlans.class.getName();

    private final Plans plans;
    private final OrgUnits units;
    private final PlanVisibility sight;

    RequestedPlans(Plans plans, OrgUnits units, PlanVisibility sight) {
        this.plans = plans;
        this.units = units;
        this.sight = sight;
    }

    /** Those that who asks may see, the newest first. */
    public List<Plan> visible() {
        List<Plan> all = plans.all();
        return all.size() == 1 ? all : all.stream().filter(sight::maySee).toList();
    }

    /** The visible plan of an id. */
    public Optional<Plan> find(String id) {
        return visible().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** What is asked for where nothing says. */
    public Plan first() {
        List<Plan> visible = visible();
        return visible.stream()
                .filter(sight::isTheirs)
                .findFirst()
                .or(() -> visible.stream().findFirst())
                .orElseThrow(RequestedPlans::notFound);
    }

    /** Says that the address names something of a plan by its number alone; the page is then of that plan. */
    public void show(HttpServletRequest request, Plan plan) {
        request.setAttribute(SHOWN, plan.id());
    }

    /**
     * The plan that a request is about.
     *
     * @throws ResponseStatusException 404 if who asks may not see it
     */
    public Plan of(HttpServletRequest request) {
        Optional<Plan> named = Optional.ofNullable(request.getAttribute(SHOWN))
                .map(String::valueOf)
                .or(() -> Optional.ofNullable(request.getParameter("plan")))
                .flatMap(plans::find);
        if (named.isPresent() && find(named.get().id()).isEmpty()) {
            throw notFound();
        }
        Optional<String> unit = unit(request).filter(u -> units.tree().find(u).isPresent());
        if (unit.isEmpty() || named.filter(p -> isOf(p, unit.get())).isPresent()) {
            return named.orElseGet(this::first);
        }
        return visible().stream().filter(p -> isOf(p, unit.get())).findFirst().orElseThrow(RequestedPlans::notFound);
    }

    /** Whether a unit is one of the plan's district. */
    public boolean isOf(Plan plan, String unit) {
        OrgTree tree = units.tree();
        return tree.find(unit).isPresent() && tree.within(plan.head().district(), unit);
    }

    /** Whether a unit is one of a district that who asks may see. */
    public boolean maySeeUnit(String unit) {
        return visible().stream().anyMatch(p -> isOf(p, unit));
    }

    private static Optional<String> unit(HttpServletRequest request) {
        Map<?, ?> named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> m
                ? m
                : Map.of();
        Object unit = request.getRequestURI().startsWith("/units/") ? named.get("id") : named.get("unit");
        return Optional.ofNullable(unit).map(String::valueOf);
    }

    private static ResponseStatusException notFound() {
        return RequestProblem.NOT_THERE.exception();
    }
}
