package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.AccountMessages;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
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
    static final Duration LIFE = Duration.ofDays(7);
    static final int LONGEST_REASON = 500;
    private static final String PAGE = "/admin/proposals";
    private static final String OWN_PAGE = "/me#proposals";

    private final ProposalRepository table;
    private final ConfirmedActs acts;
    private final AccountMessages messages;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            ProposalRepository table,
            ConfirmedActs acts,
            AccountMessages messages,
            KnownPeople known,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.acts = acts;
        this.messages = messages;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be proposed.
     *
     * @param lentBy whose role it is, of lending and handing over; else empty
     */
    record Draft(
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
        static Draft role(Proposal.Kind kind, RoleGrant grant, String reason) {
            return new Draft(
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

        static Draft reset(String login, boolean factors, String reason) {
            return new Draft(
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

        static Draft link(String login, String subject, String reason) {
            return new Draft(
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
    }

    /** Proposes, or says by the key of a text why not. */
    @Transactional
    public Optional<String> propose(Draft draft, String by) {
        if (draft.login().equals(by)) {
            return Optional.of("safeguard.proposal.self");
        }
        if (draft.reason().isBlank() || draft.reason().length() > LONGEST_REASON) {
            return Optional.of("safeguard.proposal.no_reason");
        }
        Instant now = clock.instant();
        Proposal made = new Proposal(
                "",
                draft.kind(),
                draft.login(),
                draft.role(),
                draft.unit(),
                draft.from(),
                draft.until(),
                draft.lentBy(),
                draft.factors(),
                draft.subject(),
                draft.reason().strip(),
                by,
                now,
                now.plus(LIFE),
                Proposal.State.PENDING,
                "",
                "");
        if (!table.add(made)) {
            return Optional.of("safeguard.proposal.twice");
        }
        audit.record(AuditEntry.act("proposal.make", "account:" + draft.login(), draft.unit(), facts(made)));
        table.districtManagers().stream()
                .filter(made::mayBeConfirmedBy)
                .forEach(m -> messages.tell(m, Messages.of("safeguard.proposal.told.confirm"), PAGE));
        messages.tell(draft.login(), Messages.of("safeguard.proposal.told.concerned"), OWN_PAGE);
        return Optional.empty();
    }

    /** What stands in the record: all but who somebody is at the unified login. */
    private static Map<String, String> facts(Proposal p) {
        Map<String, String> facts = new TreeMap<>(Map.of("kind", p.kind().id(), "reason", p.reason()));
        p.role().ifPresent(role -> facts.put("role", role.id()));
        p.from().ifPresent(day -> facts.put("from", day.toString()));
        p.until().ifPresent(day -> facts.put("until", day.toString()));
        if (!p.lentBy().isEmpty()) {
            facts.put("by", p.lentBy());
        }
        if (p.kind() == Proposal.Kind.RESET) {
            facts.put("factors", Boolean.toString(p.factors()));
        }
        return facts;
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
        audit.record(AuditEntry.act(
                "proposal.confirm", "account:" + proposal.login(), proposal.unit(), decided(proposal, "")));
        String code = ActorContext.asSystem("proposal", () -> acts.act(proposal));
        known.forget(proposal.login());
        told(proposal, "safeguard.proposal.told.confirmed");
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

    private static Map<String, String> decided(Proposal proposal, String answer) {
        Map<String, String> facts = new TreeMap<>(facts(proposal));
        facts.put("proposed_by", proposal.by());
        if (!answer.isEmpty()) {
            facts.put("answer", answer);
        }
        return facts;
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
        audit.record(AuditEntry.act(
                refused ? "proposal.refuse" : "proposal.withdraw",
                "account:" + proposal.login(),
                proposal.unit(),
                decided(proposal, answer.strip())));
        told(proposal, refused ? "safeguard.proposal.told.refused" : "safeguard.proposal.told.withdrawn");
        return Optional.empty();
    }

    private void told(Proposal proposal, String key) {
        messages.tell(proposal.login(), Messages.of(key), OWN_PAGE);
        boolean lends = proposal.kind() == Proposal.Kind.LEND;
        messages.tell(proposal.by(), Messages.of(key), lends ? OWN_PAGE : PAGE);
    }

    /** Ends what nobody has decided in time. */
    @Transactional
    public void expire() {
        Instant now = clock.instant();
        for (Proposal proposal : table.expired(now)) {
            table.close(proposal.id(), Proposal.State.EXPIRED, "", now);
            audit.record(AuditEntry.act(
                    "proposal.expire", "account:" + proposal.login(), proposal.unit(), decided(proposal, "")));
            told(proposal, "safeguard.proposal.told.expired");
        }
    }
}
