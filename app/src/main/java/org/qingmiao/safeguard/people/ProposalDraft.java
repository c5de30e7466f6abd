package org.qingmiao.safeguard.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.safeguard.Role;

/**
 * What is to be proposed; what nobody decides in a week expires.
 *
 * @param lentBy whose role it is, of lending and handing over; else empty
 */
record ProposalDraft(
        Proposal.Kind kind,
        String login,
        Optional<Role> role,
        String unit,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String lentBy,
        boolean factors,
        String subject,
        String reason) {
    private static final Duration LIFE = Duration.ofDays(7);

    static ProposalDraft role(Proposal.Kind kind, RoleGrant grant, String reason) {
        return new ProposalDraft(
                kind,
                grant.login(),
                Optional.of(grant.role()),
                grant.unit(),
                grant.from(),
                grant.until(),
                grant.lentBy(),
                false,
                "",
                reason);
    }

    static ProposalDraft reset(String login, boolean factors, String reason) {
        return new ProposalDraft(
                Proposal.Kind.RESET,
                login,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                factors,
                "",
                reason);
    }

    static ProposalDraft link(String login, String subject, String reason) {
        return new ProposalDraft(
                Proposal.Kind.LINK,
                login,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                subject,
                reason);
    }

    boolean hasReason() {
        return !reason.isBlank() && reason.length() <= Proposals.LONGEST_REASON;
    }

    /** The same as somebody proposes it at a moment. */
    Proposal proposedBy(String by, Instant now) {
        return new Proposal(
                "",
                kind,
                login,
                role,
                unit,
                from,
                until,
                lentBy,
                factors,
                subject,
                reason.strip(),
                by,
                now,
                now.plus(LIFE),
                Proposal.State.PENDING,
                "",
                "");
    }
}
