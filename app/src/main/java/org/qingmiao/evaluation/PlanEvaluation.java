package org.qingmiao.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.Plan;

/**
 * A whole plan judged for one unit and year.
 *
 * @param judgements one per target, in the plan's order
 * @param asOf absent for what is known now
 * @param soFar whether the year still ran when it was judged, so that nothing in it is final
 */
public record PlanEvaluation(
        Plan plan, String unit, int year, Optional<Instant> asOf, boolean soFar, List<Judgement> judgements) {

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

    /** How many targets are in one of these states. */
    public long count(State... states) {
        List<State> wanted = List.of(states);
        return judgements.stream().filter(j -> wanted.contains(j.state())).count();
    }

    /** How many targets are in each state; every state has an entry. */
    public Map<State, Long> counts() {
        return Counts.of(judgements);
    }
}
