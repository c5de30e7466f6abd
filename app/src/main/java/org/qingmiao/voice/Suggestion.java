package org.qingmiao.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a child wrote, and what became of it.
 *
 * @param unit id of the unit in charge of the answer; empty before it is published
 * @param due last day on which the answer is in time
 * @param reason why it is not shown, or where it was passed on to
 * @param votes of it and of those that were merged into it
 * @param answer the newest; absent if there is none
 * @param harm its clock, where it shows or showed a sign of harm
 * @param told words for the child of who dealt with a sign of harm; empty if there are none
 */
public record Suggestion(
        long id,
        String plan,
        String clause,
        String words,
        State state,
        String unit,
        Optional<LocalDate> due,
        String reason,
        Instant at,
        int votes,
        Optional<String> answer,
        Optional<Harm> harm,
        String told) {

    /**
     * How a report of harm stands.
     *
     * @param signs kinds of signs that were found, separated by commas; empty if a person saw it
     * @param handOverBy until when it is to be passed on
     * @param openedBy login of who read it first; empty if nobody has
     */
    public record Harm(String signs, Instant handOverBy, String openedBy) {}

    /** What becomes of it. */
    public enum State {
        RECEIVED,
        PUBLISHED,
        REFUSED,
        MERGED,
        /** Shows a sign of harm: never shown, dealt with at once. */
        HELD,
        /** Was held and has been passed on to who protects the child. */
        HANDED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        /** To what a decision goes back when it is undone; itself where there is nothing to undo. */
        public State undone() {
            return switch (this) {
                case PUBLISHED, REFUSED, MERGED -> RECEIVED;
                case HANDED -> HELD;
                case RECEIVED, HELD -> this;
            };
        }
    }

    public boolean isLate(LocalDate today) {
        return isOwed() && due.filter(d -> d.isBefore(today)).isPresent();
    }

    boolean isOwed() {
        return state == State.PUBLISHED && answer.isEmpty();
    }
}
