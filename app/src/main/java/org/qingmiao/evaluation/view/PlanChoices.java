package org.qingmiao.evaluation.view;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qingmiao.page.PlanSwitch;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Leads from a page to the same page of another plan, with what is asked there too. */
@Component
class PlanChoices implements PlanSwitch {
    private static final List<String> OF_NO_PLAN = List.of("/me", "/admin", "/tools", "/public/tools", "/notices");

    private final RequestedPlans plans;

    PlanChoices(RequestedPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<Choice> of(HttpServletRequest request) {
        List<Plan> visible = plans.visible();
        if (visible.size() < 2) {
            return List.of();
        }
        String shown = shown(request, visible.getFirst()).id();
        return visible.stream()
                .map(p -> new Choice(p.id(), p.head().shortName(), path(request, p), p.id().equals(shown)))
                .toList();
    }

    /** An error page has no plan of its own. */
    private Plan shown(HttpServletRequest request, Plan otherwise) {
        try {
            return plans.of(request);
        } catch (ResponseStatusException e) {
            return otherwise;
        }
    }

    private String path(HttpServletRequest request, Plan plan) {
        boolean there = isThere(request, plan);
        String path = there ? request.getRequestURI() : above(request.getRequestURI());
        Map<String, String> kept = new LinkedHashMap<>();
        if (there && "GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> kept.put(name, values[0]));
        }
        kept.remove("as-of");
        kept.remove("notice");
        kept.computeIfPresent("unit", (name, unit) -> plans.isOf(plan, unit) ? unit : null);
        kept.computeIfPresent("year", (name, year) -> isYear(plan, year) ? year : null);
        kept.put("plan", plan.id());
        return path + "?"
                + kept.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private boolean isThere(HttpServletRequest request, Plan plan) {
        String path = request.getRequestURI();
        Map<?, ?> named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> m
                ? m
                : Map.of();
        if (named.isEmpty() || OF_NO_PLAN.stream().anyMatch(path::startsWith)) {
            return true;
        }
        String id = String.valueOf(named.get("id"));
        if (path.startsWith("/plan/")) {
            return plan.clauses().stream().anyMatch(c -> c.id().equals(id));
        }
        if (path.startsWith("/indicators/") || path.startsWith("/public/indicators/")) {
            return plan.indicators().containsKey(id);
        }
        if (path.startsWith("/projects/")) {
            return plan.projects().stream().anyMatch(p -> p.id().equals(id));
        }
        if (path.startsWith("/reports/")) {
            return isYear(plan, String.valueOf(named.get("year")));
        }
        return path.startsWith("/units/") && plans.isOf(plan, id);
    }

    /** {@code /rounds/2024-annual/north} is found under {@code /rounds}. */
    private static String above(String path) {
        String[] steps = path.split("/", -1);
        boolean twice = steps.length > 2 && steps[1].equals("public");
        return twice ? "/public/" + steps[2] : "/" + steps[1];
    }

    private static boolean isYear(Plan plan, String year) {
        return year.matches("\\d{4}")
                && Integer.parseInt(year) >= plan.head().from()
                && Integer.parseInt(year) <= plan.head().to();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
