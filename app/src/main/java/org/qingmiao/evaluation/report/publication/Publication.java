package org.qingmiao.evaluation.report.publication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;

/**
 * A freezing of a report's numbers and what became of it.
 *
 * @param asOf what was known at this moment is what it says
 * @param steps in the order in which they were taken, never empty
 */
public record Publication(long id, String plan, Report.Kind kind, int year, Instant asOf, List<Step> steps) {
    public Publication {
        steps = List.copyOf(steps);
    }

    /** How far it is. */
    public enum State {
        /** Waits to be signed off; public pages do not show it. */
        FROZEN,
        PUBLISHED,
        /** Given up before it was published. */
        DISCARDED,
        /** Taken back after it was published. */
        WITHDRAWN;

        /** As the database keeps it, and as texts are keyed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether this step may follow the other. */
        boolean mayFollow(State before) {
            return switch (this) {
                case FROZEN -> false;
                case PUBLISHED, DISCARDED -> before == FROZEN;
                case WITHDRAWN -> before == PUBLISHED;
            };
        }
    }

    /** {@code reason} is empty but for a withdrawal. */
    public record Step(State state, String by, Instant at, String reason) {}

    /** Login of who froze it; whoever signs it off is another. */
    public String frozenBy() {
        return steps.getFirst().by();
    }

    /** Page of the paper. */
    public String path() {
        return "/reports/" + kind.id() + "/" + year;
    }

    /** The step that holds now. */
    public Step last() {
        return steps.getLast();
    }

    public State state() {
        return last().state();
    }

    /** When and by whom it was published, if it ever was. */
    public Optional<Step> published() {
        return steps.stream().filter(s -> s.state() == State.PUBLISHED).findFirst();
    }

    public boolean isPublished() {
        return state() == State.PUBLISHED;
    }

    /** Whether its words stand: frozen or published. */
    public boolean stands() {
        return state() == State.FROZEN || isPublished();
    }
}
