package org.qingmiao.safeguard.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.qingmiao.safeguard.signin.KnownPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Stand-ins: a role of one's own is lent to a colleague for some days. */
@Component
class Lending {
    private static final int LONGEST_DAYS = 366;

    private final Grants grants;
    private final Accounts accounts;
    private final KnownPeople known;
    private final Audit audit;

    Lending(Grants grants, Accounts accounts, KnownPeople known, Audit audit) {
        this.grants = grants;
        this.accounts = accounts;
        this.known = known;
        this.audit = audit;
    }

    /** A wish to lend. */
    record Wish(String grant, String to, LocalDate from, LocalDate until) {}

    /** Lends, or says by the key of a text why not. */
    @Transactional
    public Optional<String> lend(String login, Wish wish, LocalDate today) {
        Optional<RoleGrant> own = grants.of(login, today).stream()
                .filter(g -> g.id().equals(wish.grant()) && g.isOwn())
                .findFirst();
        if (own.isEmpty()) {
            return Optional.of("safeguard.me.lend.not_yours");
        }
        if (wish.to().equals(login) || accounts.find(wish.to()).isEmpty()) {
            return Optional.of("safeguard.me.lend.bad_person");
        }
        LocalDate until = own.get().until().filter(wish.until()::isAfter).orElse(wish.until());
        if (wish.until().isBefore(wish.from())
                || until.isBefore(today)
                || until.isBefore(wish.from())
                || wish.until().isAfter(wish.from().plusDays(LONGEST_DAYS))) {
            return Optional.of("safeguard.me.lend.bad_days");
        }
        return lend(own.get(), wish.to(), wish.from(), until);
    }

    private Optional<String> lend(RoleGrant own, String to, LocalDate from, LocalDate until) {
        if (!grants.duties(to, own.role())) {
            return Optional.of("safeguard.grant.duties");
        }
        RoleGrant lent = new RoleGrant(
                "", to, own.role(), own.unit(), Optional.of(from), Optional.of(until), own.login(), false);
        return switch (grants.add(lent)) {
            case TWICE -> Optional.of("safeguard.me.lend.twice");
            case DUTIES -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Optional.of("safeguard.grant.duties");
            }
            case DONE -> {
                audit.record(AuditEntry.act(
                        "role.lend",
                        "account:" + to,
                        own.unit(),
                        Map.of("role", own.role().id(), "by", own.login(), "until", until.toString())));
                known.forget(to);
                yield Optional.empty();
            }
        };
    }

    /** Takes back what was lent. */
    @Transactional
    public void takeBack(String login, String grant, LocalDate today) {
        grants.lentBy(login, today).stream()
                .filter(g -> g.id().equals(grant))
                .findFirst()
                .ifPresent(g -> {
                    grants.remove(g);
                    audit.record(AuditEntry.act(
                            "role.take_back",
                            "account:" + g.login(),
                            g.unit(),
                            Map.of("role", g.role().id())));
                    known.forget(g.login());
                });
    }
}
