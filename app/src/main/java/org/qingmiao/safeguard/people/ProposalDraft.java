package org.qingmiao.safeguard.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be proposed; what nobody decides in a week expires.
 *
 * @param grant the role that is to be had; absent where none is, as of resets and links
 */
record ProposalDraft(
        Proposal.Kind kind, String login, Optional<RoleGrant> grant, boolean factors, String subject, String reason) {
    private static final Duration LIFE = Duration.ofDays(7);

    static ProposalDraft role(Proposal.Kind kind, RoleGrant grant, String reason) {
        return new ProposalDraft(kind, grant.login(), Optional.of(grant), false, "", reason);
    }

    static ProposalDraft reset(String login, boolean factors, String reason) {
        return new ProposalDraft(Proposal.Kind.RESET, login, Optional.empty(), factors, "", reason);
    }

    static ProposalDraft link(String login, String subject, String reason) {
        return new ProposalDraft(Proposal.Kind.LINK, login, Optional.empty(), false, subject, reason);
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
                grant.map(RoleGrant::role),
                grant.map(RoleGrant::unit).orElse(""),
                grant.flatMap(RoleGrant::from),
                grant.flatMap(RoleGrant::until),
                grant.map(RoleGrant::lentBy).orElse(""),
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
