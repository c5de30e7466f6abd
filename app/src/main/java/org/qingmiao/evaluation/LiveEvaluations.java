package org.qingmiao.evaluation;

import java.time.Instant;
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
import org.qingmiao.plan.Target;
import org.springframework.stereotype.Component;

@Component
class LiveEvaluations implements Evaluations {
    /** Values from before the plan that a base or a trend may need. */
    private static final int YEARS_BEFORE = 3;

    private final Indicators indicators;

    LiveEvaluations(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf) {
        List<Period> years = years(plan, year);
        IndicatorGrid grid = indicators.evaluate(needed(plan), List.of(unit), years, asOf);
        List<Judgement> judgements = new ArrayList<>();
        for (Target target : plan.targets()) {
            judgements.add(new TargetJudgement(plan, target, unit, year, years, grid).judge());
        }
        Completeness reports =
                new ElementCounts(indicators, plan, unit, List.of(Period.year(year)), asOf).completeness(year);
        return new PlanEvaluation(plan, unit, year, asOf, List.copyOf(judgements), reports);
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
