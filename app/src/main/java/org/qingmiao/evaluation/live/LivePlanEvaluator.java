package org.qingmiao.evaluation.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.ElementCounts;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.disclosure.PublishedFigures;
import org.qingmiao.evaluation.disclosure.SmallNumbers;
import org.qingmiao.evaluation.disclosure.SmallParts;
import org.qingmiao.evaluation.disclosure.WithheldJudgement;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class LivePlanEvaluator implements PlanEvaluator {
    /** Values from before the plan that a base or a trend may need. */
    private static final int YEARS_BEFORE = 3;

    private static final int KEPT = 512;

    private final IndicatorEvaluator indicatorEvaluator;
    private final Supplier<OrgTree> tree;
    private final Clock clock;

    /** The same numbers are always decided alike, and deciding takes long beside the rest. */
    private final Cache<YearCounts, Set<String>> decided =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What the elements of a plan count in a year. */
    private record YearCounts(String plan, List<Double> counts) {}

    @Autowired
    LivePlanEvaluator(IndicatorEvaluator indicatorEvaluator, OrgUnits units, Clock clock) {
        this(indicatorEvaluator, units::tree, clock);
    }

    private LivePlanEvaluator(IndicatorEvaluator indicatorEvaluator, Supplier<OrgTree> tree, Clock clock) {
        this.indicatorEvaluator = indicatorEvaluator;
        this.tree = tree;
        this.clock = clock;
    }

    /** Judges with units as they were. */
    static LivePlanEvaluator of(IndicatorEvaluator indicatorEvaluator, OrgTree tree, Clock clock) {
        return new LivePlanEvaluator(indicatorEvaluator, () -> tree, clock);
    }

    @Override
    public List<PlanEvaluation> evaluate(Plan plan, List<String> units, int year, Optional<Instant> asOf) {
        JudgedYear asked = asked(plan, year, asOf);
        IndicatorGrid grid = grid(asked, needed(plan, plan.targets()), units);
        ElementCounts counts = new ElementCounts(indicatorEvaluator, plan, units, List.of(Period.year(year)), asOf);
        return units.stream()
                .map(unit -> asked.evaluation(
                        unit, judgements(asked, tree.get().get(unit), grid), counts.completeness(unit, year)))
                .toList();
    }

    private JudgedYear asked(Plan plan, int year, Optional<Instant> asOf) {
        return new JudgedYear(plan, year, hasEnded(plan, year, asOf), years(plan, year), asOf);
    }

    private List<Judgement> judgements(JudgedYear asked, OrgUnit whole, IndicatorGrid grid) {
        return asked.plan().targets().stream()
                .map(target -> judge(asked, target, whole, grid))
                .toList();
    }

    private Judgement judge(JudgedYear asked, Target target, OrgUnit whole, IndicatorGrid grid) {
        Judgement own = asked.judge(target, whole, grid);
        List<OrgUnit> parts = parts(target, whole);
        return parts.isEmpty() ? own : each(asked, own, parts);
    }

    /** Whether a year was over at the moment that is asked for. */
    private boolean hasEnded(Plan plan, int year, Optional<Instant> asOf) {
        return PlanYears.of(plan, LocalDate.ofInstant(asOf.orElseGet(clock::instant), clock.getZone()))
                .hasEnded(year);
    }

    /** The units that have to reach a target one by one, if it is one of each and they are parts of the unit. */
    private List<OrgUnit> parts(Target target, OrgUnit whole) {
        return target.per().equals(whole.kind()) ? List.of() : tree.get().ofKind(whole.id(), target.per());
    }

    private Judgement each(JudgedYear asked, Judgement own, List<OrgUnit> parts) {
        IndicatorGrid grid = grid(
                asked,
                needed(asked.plan(), List.of(own.target())),
                parts.stream().map(OrgUnit::id).toList());
        return new EachUnitJudgement(asked.plan())
                .judge(
                        own,
                        parts.stream()
                                .map(u ->
                                        new EachUnitJudgement.Named(u.shortName(), asked.judge(own.target(), u, grid)))
                                .toList());
    }

    private IndicatorGrid grid(JudgedYear asked, Set<Indicator> needed, List<String> unitIds) {
        return indicatorEvaluator.evaluate(needed, unitIds, asked.years(), asked.asOf());
    }

    @Override
    public PlanEvaluation forPublic(Plan plan, int year, Optional<Instant> asOf) {
        JudgedYear asked = asked(plan, year, asOf);
        OrgUnit district = tree.get().get(plan.head().district());
        IndicatorGrid grid = grid(asked, needed(plan, plan.targets()), List.of(district.id()));
        WithheldJudgement withheld = new WithheldJudgement(
                district.id(),
                withheld(plan, district.id(), asked.years(), asOf),
                grid,
                (target, supposed) -> judge(asked, target, district, supposed));
        List<Judgement> judgements = judgements(asked, district, grid).stream()
                .map(withheld::of)
                .map(j -> mayNameParts(asked, j, district) ? j : j.withoutParts())
                .toList();
        ElementCounts counts =
                new ElementCounts(indicatorEvaluator, plan, List.of(district.id()), List.of(Period.year(year)), asOf);
        return asked.evaluation(district.id(), judgements, counts.completeness(district.id(), year));
    }

    /** Whether what is said of the units that have to reach a target one by one tells nothing of a small number. */
    private boolean mayNameParts(JudgedYear asked, Judgement judgement, OrgUnit district) {
        if (judgement.parts().isEmpty()) {
            return true;
        }
        List<String> parts =
                parts(judgement.target(), district).stream().map(OrgUnit::id).toList();
        Set<String> named = namedByPart(asked.plan(), parts, asked.year(), asked.asOf());
        return named.contains(judgement.indicator().id())
                && named.contains(judgement.judgedBy().id());
    }

    private Map<Integer, Set<String>> withheld(Plan plan, String unit, List<Period> years, Optional<Instant> asOf) {
        ElementCounts counts = new ElementCounts(indicatorEvaluator, plan, List.of(unit), years, asOf);
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
        SmallParts small = new SmallParts(
                plan, List.copyOf(parts), new ElementCounts(indicatorEvaluator, plan, parts, years, asOf), year);
        return needed(plan, plan.targets()).stream()
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

    private static Set<Indicator> needed(Plan plan, Collection<Target> targets) {
        Set<Indicator> needed = new HashSet<>();
        for (Target target : targets) {
            needed.add(Objects.requireNonNull(plan.indicators().get(target.indicator())));
            needed.add(Objects.requireNonNull(plan.indicators().get(target.judgedBy())));
        }
        return needed;
    }
}
