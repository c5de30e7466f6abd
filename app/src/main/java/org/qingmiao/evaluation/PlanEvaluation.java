package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/**
 * A whole plan judged for one unit and year.
 *
 * @param judgements one per target, in the plan's order
 * @param reports those owed for the year, at the unit and below it
 * @param asOf absent for what is known now
 * @param soFar whether the year still ran when it was judged, so that nothing in it is final
 */
public record PlanEvaluation(
        Plan plan,
        String unit,
        int year,
        Optional<Instant> asOf,
        boolean soFar,
        List<Judgement> judgements,
        ReportingCompleteness reports) {

    /** Whether the whole plan is judged at its end: its last year, and that year has ended. */
    public boolean isFinal() {
        return year >= plan.head().to() && !soFar;
    }

    public Judgement of(String target) {
        return judgements.stream()
                .filter(j -> j.target().id().equals(target))
                .findFirst()
                .orElseThrow();
    }

    /** How many targets are in which state. */
    public Attainment attainment() {
        return Attainment.of(judgements);
    }

    /** Those of some kind: of a chapter, of a nature. */
    public List<Judgement> those(Predicate<Target> which) {
        return judgements.stream().filter(j -> which.test(j.target())).toList();
    }
}
