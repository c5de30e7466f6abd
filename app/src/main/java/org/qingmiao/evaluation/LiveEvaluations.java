package org.qingmiao.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.Indicators;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.plan.Target;
import org.springframework.stereotype.Component;

@Component
class LiveEvaluations implements Evaluations {
    /** Values from before the plan that a base or a trend may need. */
    private static final int YEARS_BEFORE = 3;

    private final Indicators indicators;

    private final Clock clock;

    LiveEvaluations(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public List<PlanEvaluation> evaluate(Plan plan, List<String> units, int year, Optional<Instant> asOf) {
        List<Period> years = years(plan, year);
        boolean soFar = !PlanYears.of(plan, day(asOf)).hasEnded(year);
        IndicatorGrid grid = indicators.evaluate(needed(plan), units, years, asOf);
        return units.stream()
                .map(unit -> {
                    List<Judgement> judgements = plan.targets().stream()
                            .map(t -> new TargetJudgement(plan, t, unit, year, soFar, years, grid).judge())
                            .toList();
                    return new PlanEvaluation(plan, unit, year, asOf, soFar, judgements);
                })
                .toList();
    }

    private LocalDate day(Optional<Instant> asOf) {
        return LocalDate.ofInstant(asOf.orElseGet(clock::instant), clock.getZone());
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
