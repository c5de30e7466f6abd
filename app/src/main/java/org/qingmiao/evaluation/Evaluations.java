package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;

/** Judges plans. */
public interface Evaluations {
    /** One for each unit, in the order asked for; values are read once for all. */
    List<PlanEvaluation> evaluate(Plan plan, List<String> units, int year, Optional<Instant> asOf);

    default PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf) {
        return evaluate(plan, List.of(unit), year, asOf).getFirst();
    }
}
