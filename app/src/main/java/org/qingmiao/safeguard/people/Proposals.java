package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Acts that take two people: one proposes, another who manages people at the root confirms. Both are entries; those who
 * may confirm, the person concerned and who proposed are told. What is not decided in a week expires.
 */
@Component
public class Proposals {
    static final int LONGEST_REASON = 500;

    private final ProposalRepository table;
    private final ConfirmedActs acts;
    private final ProposalAudit entries;
    private final ProposalMessages messages;
    private final KnownPeople known;
    private final Clock clock;

    Proposals(
            ProposalRepository table,
            ConfirmedActs acts,
            ProposalAudit entries,
            ProposalMessages messages,
            KnownPeople known,
            Clock clock) {
        this.table = table;
        this.acts = acts;
        this.entries = entries;
        this.messages = messages;
        this.known = known;
        this.clock = clock;
    }

    /** Proposes, or says by the key of a text why not. */
    @Transactional
    public Optional<String> propose(ProposalDraft draft, String by) {
        if (draft.login().equals(by)) {
            return Optional.of("safeguard.proposal.self");
        }
        if (!draft.hasReason()) {
            return Optional.of("safeguard.proposal.no_reason");
        }
        Proposal made = draft.proposedBy(by, clock.instant());
        if (!table.add(made)) {
            return Optional.of("safeguard.proposal.twice");
        }
        entries.made(made);
        messages.tellProposed(made);
        return Optional.empty();
    }

    /** Those that the acting person may see. */
    public List<Proposal> all() {
        return table.all();
    }

    /** Whether somebody else than these could confirm it. */
    public boolean hasConfirmer(Proposal proposal) {
        return table.districtManagers().stream().anyMatch(proposal::mayBeConfirmedBy);
    }

    /**
     * The second person's yes; the act is done in the same transaction.
     *
     * @return a one-time code for the person concerned, if it was a reset, or why it was not done
     */
    @Transactional
    public AccountAdministration.ChangeResult confirm(String id) {
        Optional<Proposal> found = table.find(id);
        if (found.isEmpty()) {
            return AccountAdministration.ChangeResult.refused("safeguard.proposal.gone");
        }
        Proposal proposal = found.get();
        try {
            table.confirm(id, clock.instant());
        } catch (DataAccessException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return AccountAdministration.ChangeResult.refused(problem(e));
        }
        entries.confirmed(proposal);
        String code = ActorContext.asSystem("proposal", () -> acts.act(proposal));
        known.forget(proposal.login());
        messages.tell(proposal, "safeguard.proposal.told.confirmed");
        return new AccountAdministration.ChangeResult("", code);
    }

    private static String problem(DataAccessException e) {
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        if (message.contains("duties are split")) {
            return "safeguard.grant.duties";
        }
        if (message.contains("may no longer")) {
            return "safeguard.proposal.no_longer";
        }
        if (message.contains("another person")) {
            return "safeguard.proposal.another";
        }
        if (message.contains("not pending")) {
            return "safeguard.proposal.gone";
        }
        throw e;
    }

    /** Taken back by who proposed it, or refused with a reason by another. */
    @Transactional
    public Optional<String> close(String id, boolean refused, String answer) {
        Optional<Proposal> found = table.find(id);
        if (found.isEmpty()) {
            return Optional.of("safeguard.proposal.gone");
        }
        if (refused && (answer.isBlank() || answer.length() > LONGEST_REASON)) {
            return Optional.of("safeguard.proposal.no_reason");
        }
        Proposal proposal = found.get();
        Proposal.State to = refused ? Proposal.State.REFUSED : Proposal.State.WITHDRAWN;
        try {
            table.close(id, to, answer.strip(), clock.instant());
        } catch (DataAccessException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.of("safeguard.proposal.gone");
        }
        entries.closed(proposal, refused, answer.strip());
        messages.tell(proposal, refused ? "safeguard.proposal.told.refused" : "safeguard.proposal.told.withdrawn");
        return Optional.empty();
    }

    /** Ends what nobody has decided in time. */
    @Transactional
    public void expire() {
        Instant now = clock.instant();
        for (Proposal proposal : table.expired(now)) {
            table.close(proposal.id(), Proposal.State.EXPIRED, "", now);
            entries.expired(proposal);
            messages.tell(proposal, "safeguard.proposal.told.expired");
        }
    }
}
