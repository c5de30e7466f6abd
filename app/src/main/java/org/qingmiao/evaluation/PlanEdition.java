package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.plan.Plan;

/**
 * A plan as it stood on some day: its texts, definitions and targets, the units and their names, and the judging of values
 * by them. What is edited later changes nothing in it.
 */
public record PlanEdition(Plan plan, OrgTree tree, PlanEvaluator evaluations) {
    public String district() {
        return plan.head().district();
    }

    /** The district's year as everybody may see it. */
    public PlanEvaluation forPublic(int year, Optional<Instant> asOf) {
        return evaluations.forPublic(plan, year, asOf);
    }

    /** The district's year. */
    public PlanEvaluation evaluate(int year, Optional<Instant> asOf) {
        return evaluations.evaluate(plan, district(), year, asOf);
    }
}
