package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.qingmiao.plan.Plan;

/** Judges plans. */
public interface Evaluations {
    PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf);
}
