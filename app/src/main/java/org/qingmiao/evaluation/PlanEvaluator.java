package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.plan.Plan;

/** Judges plans. */
public interface PlanEvaluator {
    /** One for each unit, in the order asked for; values are read once for all. */
    List<PlanEvaluation> evaluate(Plan plan, List<String> units, int year, Optional<Instant> asOf);

    default PlanEvaluation evaluate(Plan plan, String unit, int year, Optional<Instant> asOf) {
        return evaluate(plan, List.of(unit), year, asOf).getFirst();
    }

    /** The district as everybody may see it: without what would tell a small number of people. */
    PlanEvaluation forPublic(Plan plan, int year, Optional<Instant> asOf);

    /** Ids of the indicators whose values of a year may be named in public for each of these parts of the district. */
    Set<String> namedByPart(Plan plan, Collection<String> parts, int year, Optional<Instant> asOf);
}
