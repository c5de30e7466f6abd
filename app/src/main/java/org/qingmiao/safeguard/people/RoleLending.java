package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Stand-ins: a role of one's own is lent to a colleague for some days of those in which one holds it. What reaches the
 * district is lent once somebody who manages people at the root has confirmed it.
 */
@Component
public class RoleLending {
    private static final int LONGEST_DAYS = 366;

    private final RoleGrants roleGrants;
    private final Accounts accounts;
    private final KnownPeople known;
    private final Proposals proposals;
    private final Audit audit;

    RoleLending(RoleGrants roleGrants, Accounts accounts, KnownPeople known, Proposals proposals, Audit audit) {
        this.roleGrants = roleGrants;
        this.accounts = accounts;
        this.known = known;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** A wish to lend. */
    public record Wish(String grant, String to, LocalDate from, LocalDate until, String reason) {}

    /** What came of it: a problem by the key of its text, or whether somebody has to confirm it first. */
    public record Outcome(String problem, boolean proposed) {
        static Outcome refused(String key) {
            return new Outcome(key, false);
        }
    }

    /** Lends, proposes to lend, or says why not. */
    @Transactional
    public Outcome lend(String login, Wish wish, LocalDate today) {
        Optional<RoleGrant> own = roleGrants.of(login, today).stream()
                .filter(g -> g.id().equals(wish.grant()) && g.isOwn())
                .findFirst();
        if (own.isEmpty()) {
            return Outcome.refused("safeguard.me.lend.not_yours");
        }
        if (wish.to().equals(login) || accounts.find(wish.to()).isEmpty()) {
            return Outcome.refused("safeguard.me.lend.bad_person");
        }
        LocalDate from = own.get().from().filter(wish.from()::isBefore).orElse(wish.from());
        LocalDate until = own.get().until().filter(wish.until()::isAfter).orElse(wish.until());
        if (wish.until().isBefore(wish.from())
                || until.isBefore(today)
                || until.isBefore(from)
                || wish.until().isAfter(wish.from().plusDays(LONGEST_DAYS))) {
            return Outcome.refused("safeguard.me.lend.bad_days");
        }
        if (!roleGrants.duties(wish.to(), own.get().role())) {
            return Outcome.refused("safeguard.grant.duties");
        }
        RoleGrant lent = new RoleGrant(
                "", wish.to(), own.get().role(), own.get().unit(), Optional.of(from), Optional.of(until), login, false);
        if (lent.role().reachesDistrict()) {
            return proposals
                    .propose(ProposalDraft.role(Proposal.Kind.LEND, lent, wish.reason()), login)
                    .map(Outcome::refused)
                    .orElse(new Outcome("", true));
        }
        return lend(lent);
    }

    private Outcome lend(RoleGrant lent) {
        return switch (roleGrants.add(lent)) {
            case TWICE -> Outcome.refused("safeguard.me.lend.twice");
            case DUTIES -> takenBack("safeguard.grant.duties");
            case OUT_OF_REACH -> takenBack("safeguard.me.lend.not_yours");
            case DONE -> {
                audit.record(AuditEntry.act(
                        "role.lend",
                        "account:" + lent.login(),
                        lent.unit(),
                        Map.of(
                                "role",
                                lent.role().id(),
                                "by",
                                lent.lentBy(),
                                "until",
                                lent.until().map(LocalDate::toString).orElse(""))));
                known.forget(lent.login());
                yield new Outcome("", false);
            }
        };
    }

    private static Outcome takenBack(String key) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(key);
    }

    /** Takes back what was lent. */
    @Transactional
    public void takeBack(String login, String grant, LocalDate today) {
        roleGrants.lentBy(login, today).stream()
                .filter(g -> g.id().equals(grant))
                .findFirst()
                .ifPresent(g -> {
                    roleGrants.remove(g);
                    audit.record(AuditEntry.act(
                            "role.take_back",
                            "account:" + g.login(),
                            g.unit(),
                            Map.of("role", g.role().id())));
                    known.forget(g.login());
                });
    }
}
