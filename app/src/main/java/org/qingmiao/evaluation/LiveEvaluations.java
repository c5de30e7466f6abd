package org.qingmiao.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.Indicators;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.springframework.stereotype.Component;

@Component
class LiveEvaluations implements Evaluations {
    /** Values from before the plan that a base or a trend may need. */
    private static final int YEARS_BEFORE = 3;

    private static final int KEPT = 512;

    private final Indicators indicators;
    /** The same numbers are always decided alike, and deciding takes long beside the rest. */
    private final Cache<YearCounts, Set<String>> decided =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What the elements of a plan count in a year. */
    private record YearCounts(String plan, List<Double> counts) {}

    LiveEvaluations(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf) {
        return evaluate(plan, unit, year, asOf, grid(plan, unit, year, asOf));
    }

    private IndicatorGrid grid(Plan plan, String unit, int year, Optional<Instant> asOf) {
        return indicators.evaluate(needed(plan), List.of(unit), years(plan, year), asOf);
    }

    private PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf, IndicatorGrid grid) {
        Completeness reports = new ElementCounts(indicators, plan, List.of(unit), List.of(Period.year(year)), asOf)
                .completeness(unit, year);
        List<Judgement> judgements = plan.targets().stream()
                .map(target -> judge(plan, target, unit, year, grid))
                .toList();
        return new PlanEvaluation(plan, unit, year, asOf, judgements, reports);
    }

    private static Judgement judge(Plan plan, Target target, String unit, int year, IndicatorGrid grid) {
        return new TargetJudgement(plan, target, unit, year, years(plan, year), grid).judge();
    }

    @Override
    public PlanEvaluation forPublic(Plan plan, int year, Optional<Instant> asOf) {
        String district = plan.head().district();
        IndicatorGrid grid = grid(plan, district, year, asOf);
        PlanEvaluation all = evaluate(plan, district, year, asOf, grid);
        WithheldJudgement withheld = new WithheldJudgement(
                district,
                withheld(plan, district, years(plan, year), asOf),
                grid,
                (target, supposed) -> judge(plan, target, district, year, supposed));
        return new PlanEvaluation(
                plan,
                district,
                year,
                asOf,
                all.judgements().stream().map(withheld::of).toList(),
                all.reports());
    }

    private Map<Integer, Set<String>> withheld(Plan plan, String unit, List<Period> years, Optional<Instant> asOf) {
        ElementCounts counts = new ElementCounts(indicators, plan, List.of(unit), years, asOf);
        PublishedFigures figures = new PublishedFigures(plan);
        Map<Integer, Set<String>> withheld = new HashMap<>();
        for (Period period : years) {
            int year = period.yearOf();
            SmallNumbers small = new SmallNumbers(figures, id -> counts.value(unit, id, year));
            withheld.put(year, decided.get(new YearCounts(plan.id(), small.values()), counted -> small.withheld()));
        }
        return withheld;
    }

    @Override
    public Set<String> namedByPart(Plan plan, Collection<String> parts, int year, Optional<Instant> asOf) {
        List<Period> years = List.of(Period.year(year));
        Set<String> withheld =
                withheld(plan, plan.head().district(), years, asOf).getOrDefault(year, Set.of());
        SmallParts small =
                new SmallParts(plan, List.copyOf(parts), new ElementCounts(indicators, plan, parts, years, asOf), year);
        return needed(plan).stream()
                .filter(i -> !withheld.contains(i.id()) && small.maySee(i))
                .map(Indicator::id)
                .collect(Collectors.toSet());
    }

    private static List<Period> years(Plan plan, int year) {
        List<Period> years = new ArrayList<>();
        for (int y = plan.head().baseline() - YEARS_BEFORE + 1;
                y <= Math.max(year, plan.head().from());
                y++) {
            years.add(Period.year(y));
        }
        return years;
    }

    private static Set<Indicator> needed(Plan plan) {
        Set<Indicator> needed = new HashSet<>();
        for (Target target : plan.targets()) {
            needed.add(Objects.requireNonNull(plan.indicators().get(target.indicator())));
            needed.add(Objects.requireNonNull(plan.indicators().get(target.judgedBy())));
        }
        return needed;
    }
}
