package org.qingmiao.evaluation.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.ReportingCompleteness;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/**
 * A year of a plan in which every target is judged alike.
 *
 * @param ended whether the year is over
 * @param years those whose values a judgement may need
 */
record JudgedYear(Plan plan, int year, boolean ended, List<Period> years, Optional<Instant> asOf) {
    Judgement judge(Target target, OrgUnit unit, IndicatorGrid grid) {
        return new TargetJudgement(this, target, unit, grid).judge();
    }

    PlanEvaluation evaluation(String unit, List<Judgement> judgements, ReportingCompleteness reports) {
        return new PlanEvaluation(plan, unit, year, asOf, !ended, judgements, reports);
    }
}
