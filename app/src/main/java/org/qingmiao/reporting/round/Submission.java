package org.qingmiao.reporting.round;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A unit's answer to a round.
 *
 * @param version counts every save and step
 * @param edition how often it was handed in
 * @param accepted the edition that the cells hold; 0 before the first acceptance
 * @param reason why accepted values are being corrected; else empty
 * @param by login of who took the last step
 */
public record Submission(
        String unit, State state, int version, int edition, int accepted, String reason, Instant at, String by) {
    /** How far an answer is. */
    public enum State {
        NOT_BEGUN,
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED,
        ACCEPTED,
        /** Accepted before; a new edition is in the making, the accepted one stands until it is accepted. */
        CORRECTING;

        private static final Set<State> WRITABLE = EnumSet.of(NOT_BEGUN, DRAFT, RETURNED, CORRECTING);
        private static final Set<State> OWED_BEFORE_CLOSING = EnumSet.of(NOT_BEGUN, DRAFT);

        /** As the database keeps it, and as texts are keyed. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        /** Whether the unit still has to do something. */
        public boolean isWritable() {
            return WRITABLE.contains(this);
        }

        /** Whether it can be changed in a round that is closed: what a reviewer sent back, and corrections. */
        public boolean outlivesClosing() {
            return !OWED_BEFORE_CLOSING.contains(this);
        }
    }

    public static Submission none(String unit) {
        return new Submission(unit, State.NOT_BEGUN, 0, 0, 0, "", Instant.EPOCH, "");
    }
}
