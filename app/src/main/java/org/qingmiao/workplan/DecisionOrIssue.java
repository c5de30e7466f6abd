package org.qingmiao.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.DatedEntry;
import org.qingmiao.reporting.progress.LatestEntry;
import org.qingmiao.safeguard.Action;

/**
 * Something that a unit has to see to besides its plan.
 *
 * @param clause id of the clause that it concerns, or empty
 * @param meeting of a decision: the meeting that made it
 * @param remedy of a problem: what is done against it
 * @param steps what became of it, in the order in which that was recorded
 */
public record DecisionOrIssue(
        long id,
        String plan,
        Kind kind,
        String unit,
        String clause,
        String meeting,
        String text,
        String remedy,
        LocalDate raised,
        Deadline deadline,
        String by,
        boolean synthetic,
        List<Step> steps) {

    public DecisionOrIssue {
        steps = List.copyOf(steps);
    }

    /** Where it comes from. */
    public enum Kind {
        /** A meeting of the committee bound the unit. */
        DECISION,
        /** The unit met it on its way. */
        PROBLEM;

        /** As the database keeps it, and as texts are keyed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What who writes it down must be allowed. */
        public Action writing() {
            return this == DECISION ? Action.DECISION_WRITE : Action.WORKPLAN_WRITE;
        }
    }

    /**
     * What became of it.
     *
     * @param done whether it is seen to since; a later step can open it again
     * @param day for which it speaks
     */
    public record Step(boolean done, String note, LocalDate day, String by, Instant at) implements DatedEntry {
        @Override
        public boolean isDone() {
            return done;
        }
    }

    /** The day by which it is to be seen to, as it stands now. */
    public LocalDate due() {
        return deadline.due();
    }

    /** Whether it had been raised by a day. */
    public boolean isRaised(AsOf asOf) {
        return !raised.isAfter(asOf.day());
    }

    /** Since when it was seen to, on a day. */
    public Optional<LocalDate> doneOn(AsOf asOf) {
        return new LatestEntry<>(steps, asOf).doneOn();
    }

    public boolean isDone(AsOf asOf) {
        return doneOn(asOf).isPresent();
    }

    /** Whether the day that counts has passed and it is not seen to. */
    public boolean isLate(AsOf asOf) {
        return !isDone(asOf) && asOf.hasPassed(deadline.counted(asOf));
    }

    /** Whether the day that counts passed without it being seen to; doing it later does not mend that. */
    public boolean isMissed(AsOf asOf) {
        return doneOn(asOf).map(d -> d.isAfter(deadline.counted(asOf))).orElse(isLate(asOf));
    }

    /** Steps that speak for a day up to a day, the newest first. */
    public List<Step> steps(AsOf asOf) {
        return steps.stream().filter(asOf::sees).toList().reversed();
    }
}
