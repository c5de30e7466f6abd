package org.qingmiao.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.Indicators;
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
class LiveEvaluations implements Evaluations {
    /** Values from before the plan that a base or a trend may need. */
    private static final int YEARS_BEFORE = 3;

    private final Indicators indicators;
    private final Supplier<OrgTree> tree;
    private final Clock clock;

    @Autowired
    LiveEvaluations(Indicators indicators, OrgUnits units, Clock clock) {
        this(indicators, units::tree, clock);
    }

    private LiveEvaluations(Indicators indicators, Supplier<OrgTree> tree, Clock clock) {
        this.indicators = indicators;
        this.tree = tree;
        this.clock = clock;
    }

    /** Judges with units as they were. */
    static LiveEvaluations of(Indicators indicators, OrgTree tree, Clock clock) {
        return new LiveEvaluations(indicators, () -> tree, clock);
    }

    @Override
    public List<PlanEvaluation> evaluate(Plan plan, List<String> units, int year, Optional<Instant> asOf) {
        Year asked = new Year(plan, year, hasEnded(plan, year, asOf), years(plan, year), asOf);
        IndicatorGrid grid = grid(asked, needed(plan, plan.targets()), units);
        return units.stream().map(unit -> evaluate(asked, unit, grid)).toList();
    }

    private PlanEvaluation evaluate(Year asked, String unit, IndicatorGrid grid) {
        OrgUnit whole = tree.get().get(unit);
        List<Judgement> judgements = new ArrayList<>();
        for (Target target : asked.plan().targets()) {
            Judgement own = asked.judge(target, whole, grid);
            List<OrgUnit> parts = parts(target, whole);
            judgements.add(parts.isEmpty() ? own : each(asked, own, parts));
        }
        return new PlanEvaluation(
                asked.plan(), unit, asked.year(), asked.asOf(), !asked.ended(), List.copyOf(judgements));
    }

    /** What is asked of every target alike. */
    private record Year(Plan plan, int year, boolean ended, List<Period> years, Optional<Instant> asOf) {
        Judgement judge(Target target, OrgUnit unit, IndicatorGrid grid) {
            return new TargetJudgement(plan, target, unit.id(), unit.kind(), year, ended, years, grid).judge();
        }
    }

    /** Whether a year was over at the moment that is asked for. */
    private boolean hasEnded(Plan plan, int year, Optional<Instant> asOf) {
        return PlanYears.of(plan, LocalDate.ofInstant(asOf.orElseGet(clock::instant), clock.getZone()))
                .hasEnded(year);
    }

    /** The units that have to reach a target one by one, if it is one of each and they are parts of the unit. */
    private List<OrgUnit> parts(Target target, OrgUnit whole) {
        return target.per().equals(whole.kind())
                ? List.of()
                : tree.get().ofKind(whole.id(), target.per());
    }

    private Judgement each(Year asked, Judgement own, List<OrgUnit> parts) {
        IndicatorGrid grid = grid(
                asked,
                needed(asked.plan(), List.of(own.target())),
                parts.stream().map(OrgUnit::id).toList());
        return new EachUnit(asked.plan())
                .judge(
                        own,
                        parts.stream()
                                .map(u -> new EachUnit.Named(u.shortName(), asked.judge(own.target(), u, grid)))
                                .toList());
    }

    private IndicatorGrid grid(Year asked, Set<Indicator> needed, List<String> unitIds) {
        return indicators.evaluate(needed, unitIds, asked.years(), asked.asOf());
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
