package org.qingmiao.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.RequestProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Indicators for programs: evaluated when asked, streamed, in pages. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1")
class IndicatorsApi {
    private static final int MOST = 200_000;

    private final RequestedPlans plans;
    private final OrgUnits units;
    private final IndicatorEvaluator indicatorEvaluator;
    private final Clock clock;

    IndicatorsApi(RequestedPlans plans, OrgUnits units, IndicatorEvaluator indicatorEvaluator, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.indicatorEvaluator = indicatorEvaluator;
        this.clock = clock;
    }

    @GetMapping("/indicators")
    void values(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = parameter(request, "plan")
                .map(id -> known(plans.find(id), "plan", id))
                .orElseGet(plans::first);
        List<Indicator> asked = list(
                request,
                "indicator",
                id -> known(Optional.ofNullable(plan.indicators().get(id)), "indicator", id));
        List<Indicator> which = asked.isEmpty() ? List.copyOf(plan.indicators().values()) : asked;
        List<String> where = units(request, plan);
        List<Period> when = periods(request, plan);
        int offset = number(request, "offset", 0);
        int limit = Math.min(MOST, number(request, "limit", 10_000));
        Iterator<IndicatorValue> values = indicatorEvaluator
                .evaluate(which, where, when, moment(request))
                .values()
                .skip(offset)
                .limit(limit)
                .iterator();
        long all = (long) which.size() * where.size() * when.size();
        try (IndicatorValueWriter writer = IndicatorValueWriter.of(request, response)) {
            writer.write(values, all, offset + (long) limit < all ? Optional.of(offset + limit) : Optional.empty());
        }
    }

    /** Named units, or all of a level below a unit, or the district. */
    private List<String> units(HttpServletRequest request, Plan plan) {
        OrgTree tree = units.tree();
        List<String> named = list(
                request,
                "unit",
                id -> known(tree.find(id).filter(u -> plans.maySeeUnit(u.id())), "unit", id)
                        .id());
        Optional<String> level = parameter(request, "level");
        if (level.isPresent()) {
            List<String> roots = named.isEmpty() ? List.of(plan.head().district()) : named;
            return roots.stream()
                    .flatMap(root -> below(tree, root, level.get()).stream())
                    .map(OrgUnit::id)
                    .distinct()
                    .toList();
        }
        return named.isEmpty() ? List.of(plan.head().district()) : named;
    }

    private static List<OrgUnit> below(OrgTree tree, String root, String level) {
        int from = tree.position(root);
        return level.equals("all") ? tree.units().subList(from, tree.end(from)) : tree.ofKind(root, level);
    }

    /** Those that are asked for, or all years of the plan; what has not begun is not known. */
    private List<Period> periods(HttpServletRequest request, Plan plan) {
        LocalDate today = LocalDate.now(clock);
        List<Period> named = list(
                request,
                "period",
                iso -> known(Period.parse(iso).filter(p -> !p.start().isAfter(today)), "period", iso));
        return named.isEmpty()
                ? PlanYears.of(plan, today).begun().stream().map(Period::year).toList()
                : named;
    }

    private static Optional<Instant> moment(HttpServletRequest request) {
        return parameter(request, "as-of").map(iso -> DateParser.moment(iso).orElseThrow(() -> bad("as-of", iso)));
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        return parameter(request, name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw bad(name, text);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    /** A parameter given several times, or once with commas. */
    private static <T> List<T> list(HttpServletRequest request, String name, Function<String, T> read) {
        String[] given = request.getParameterValues(name);
        return given == null
                ? List.of()
                : Arrays.stream(given)
                        .flatMap(v -> Arrays.stream(v.split(",")))
                        .filter(v -> !v.isBlank())
                        .map(read)
                        .toList();
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
    }

    private static <T> T known(Optional<T> found, String name, String given) {
        return found.orElseThrow(() -> bad(name, given));
    }

    private static ResponseStatusException bad(String name, String given) {
        return RequestProblem.UNKNOWN_VALUE.at(name, given);
    }
}
