package org.qingmiao.reporting.round;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A unit's answer to a round.
 *
 * @param version counts every save
 * @param edition how often it was handed in
 */
record Answer(String unit, State state, int version, int edition, Instant at, String by) {
    /** How far an answer is. */
    enum State {
        NOT_BEGUN,
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED,
        ACCEPTED;

        private static final Set<State> WRITABLE = EnumSet.of(NOT_BEGUN, DRAFT, RETURNED);

        /** As the database keeps it, and as texts are keyed. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        boolean isWritable() {
            return WRITABLE.contains(this);
        }
    }

    static Answer none(String unit) {
        return new Answer(unit, State.NOT_BEGUN, 0, 0, Instant.EPOCH, "");
    }
}
