package org.qingmiao.safeguard.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.safeguard.Role;

/**
 * What one person proposes and another confirms; neither is the person concerned.
 *
 * @param id empty before it is kept
 * @param login whom it concerns
 * @param role absent for resets and links
 * @param unit of the role; empty for resets and links
 * @param lentBy whose role it is, of lending and handing over; else empty
 * @param factors whether a reset takes the second factors away
 * @param subject who the account is to be at the unified login; empty for all but links, and once it is decided
 * @param decidedBy login, or the console; empty while it is pending
 */
public record Proposal(
        String id,
        Kind kind,
        String login,
        Optional<Role> role,
        String unit,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String lentBy,
        boolean factors,
        String subject,
        String reason,
        String by,
        Instant at,
        Instant expires,
        State state,
        String decidedBy,
        String answer) {
    /** What is proposed. */
    public enum Kind {
        GRANT,
        LEND,
        HAND_OVER,
        RESET,
        LINK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum State {
        PENDING,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String kindKey() {
        return "safeguard.proposal.kind." + kind.id();
    }

    public String stateKey() {
        return "safeguard.proposal.state." + state.id();
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    /** Whether this person may be the second one. */
    public boolean mayBeConfirmedBy(String other) {
        return isPending() && !other.equals(by) && !other.equals(login) && !other.equals(lentBy);
    }
}
