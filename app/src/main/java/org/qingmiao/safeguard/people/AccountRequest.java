package org.qingmiao.safeguard.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.qingmiao.platform.Text;

/**
 * What somebody asks about what is kept of their account.
 *
 * @param name the name that is asked for; empty if it is another matter
 * @param due the last day for an answer, thirty days after it was asked
 * @param decidedBy login; empty while it is pending
 */
public record AccountRequest(
        String id,
        String login,
        Kind kind,
        Text name,
        String reason,
        Instant asked,
        LocalDate due,
        State state,
        String decidedBy,
        String answer) {
    /** What is asked. */
    public enum Kind {
        NAME,
        ERASURE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum State {
        PENDING,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isLate(LocalDate today) {
        return isPending() && due.isBefore(today);
    }

    public String kindKey() {
        return "safeguard.request.kind." + kind.id();
    }

    public String stateKey() {
        return "safeguard.request.state." + state.id();
    }
}
