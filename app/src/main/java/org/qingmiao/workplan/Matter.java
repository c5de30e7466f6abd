package org.qingmiao.workplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Something that a unit has to see to besides its plan.
 *
 * @param clause id of the clause that it concerns, or empty
 * @param meeting of a decision: the meeting that made it
 * @param remedy of a problem: what is done against it
 * @param steps what became of it, the newest first
 */
public record Matter(
        long id,
        String plan,
        Kind kind,
        String unit,
        String clause,
        String meeting,
        String text,
        String remedy,
        LocalDate raised,
        LocalDate due,
        String by,
        boolean synthetic,
        List<Step> steps) {

    public Matter {
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
    }

    /** {@code done}: whether it is seen to since; a later step can open it again. */
    public record Step(boolean done, String note, String by, Instant at) {}

    public boolean isDone() {
        return !steps.isEmpty() && steps.getFirst().done();
    }

    /** Whether its day has passed and it is not seen to. */
    public boolean isLate(LocalDate today) {
        return !isDone() && due.isBefore(today);
    }
}
