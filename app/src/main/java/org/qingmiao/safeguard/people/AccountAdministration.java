package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What administrators do with accounts. Each refusal is the key of a text that says why. */
@Component
public class AccountAdministration {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final String LOGIN = "[a-z][a-z0-9.-]{1,62}";

    private final JdbcClient db;
    private final RoleGrants roleGrants;
    private final Proposals proposals;
    private final SignInMethods ways;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;

    AccountAdministration(
            JdbcClient db,
            RoleGrants roleGrants,
            Proposals proposals,
            SignInMethods ways,
            KnownPeople known,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.roleGrants = roleGrants;
        this.proposals = proposals;
        this.ways = ways;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    public List<RoleGrant> grants(String login) {
        return roleGrants.of(login, today());
    }

    /**
     * What came of an act.
     *
     * @param problem key of what went wrong, or empty
     * @param code a one-time code for the person, or empty
     * @param proposed whether another person has to confirm it first
     */
    public record ChangeResult(String problem, String code, boolean proposed) {
        ChangeResult(String problem, String code) {
            this(problem, code, false);
        }

        public static final ChangeResult DONE = new ChangeResult("", "");
        static final ChangeResult PROPOSED = new ChangeResult("", "", true);

        public static ChangeResult refused(String key) {
            return new ChangeResult(key, "");
        }

        private static ChangeResult of(Optional<String> problem, ChangeResult otherwise) {
            return problem.map(ChangeResult::refused).orElse(otherwise);
        }
    }

    /** A role that somebody is to have. */
    public record Wish(
            String login, Role role, String unit, Optional<LocalDate> from, Optional<LocalDate> until, String reason) {
        RoleGrant grant() {
            return new RoleGrant("", login, role, unit, from, until, "", false);
        }
    }

    /** A new account with its first role. It belongs to the role's unit. */
    @Transactional
    public ChangeResult add(Text name, Wish first, String by) {
        String login = first.login();
        if (!login.matches(LOGIN)) {
            return ChangeResult.refused("safeguard.person.bad_login");
        }
        if (name.zh().isBlank()) {
            return ChangeResult.refused("safeguard.person.no_name");
        }
        int added = db.sql("""
                INSERT INTO account (login, name_zh, name_en, must_change_password, created_at, unit)
                VALUES (:login, :zh, :en, true, :now, :unit) ON CONFLICT DO NOTHING
                """)
                .param("login", login)
                .param("zh", name.zh())
                .param("en", name.en())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("unit", first.unit())
                .update();
        if (added == 0) {
            return ChangeResult.refused("safeguard.person.bad_login");
        }
        // Without the name: the record outlives the account.
        audit.record(AuditEntry.act("account.add", "account:" + login, first.unit(), Map.of()));
        ChangeResult role = grant(first, by);
        if (!role.problem().isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return role;
        }
        return new ChangeResult("", ways.firstCode(login), role.proposed());
    }

    /** One more role, or the proposal of one that takes two people. */
    @Transactional
    public ChangeResult grant(Wish wish, String by) {
        boolean backwards = wish.from().isPresent()
                && wish.until().isPresent()
                && wish.until().get().isBefore(wish.from().get());
        if (backwards) {
            return ChangeResult.refused("safeguard.people.grants.bad");
        }
        if (wish.role().reachesDistrict() && !roleGrants.managesDistrict()) {
            return ChangeResult.refused("safeguard.people.grants.root");
        }
        if (!roleGrants.duties(wish.login(), wish.role())) {
            return ChangeResult.refused("safeguard.grant.duties");
        }
        if (wish.role().takesTwoPeople()) {
            Proposals.Draft draft = Proposals.Draft.role(Proposal.Kind.GRANT, wish.grant(), wish.reason());
            return ChangeResult.of(proposals.propose(draft, by), ChangeResult.PROPOSED);
        }
        return switch (roleGrants.add(wish.grant())) {
            case TWICE -> ChangeResult.refused("safeguard.people.grants.twice");
            case DUTIES -> takenBack("safeguard.grant.duties");
            case OUT_OF_REACH -> takenBack("safeguard.people.grants.outside");
            case DONE -> {
                Map<String, String> facts = Map.of("role", wish.role().id());
                audit.record(AuditEntry.act("role.grant", "account:" + wish.login(), wish.unit(), facts));
                known.forget(wish.login());
                yield ChangeResult.DONE;
            }
        };
    }

    private static ChangeResult takenBack(String key) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return ChangeResult.refused(key);
    }

    /** Takes a role away, and what was lent of it. Less is never more: one person is enough. */
    @Transactional
    public ChangeResult take(RoleGrant grant) {
        if (grant.role() == Role.ADMINISTRATOR && !roleGrants.anotherAdministrator(grant.login())) {
            return ChangeResult.refused("safeguard.people.leave.last");
        }
        if (grant.role().reachesDistrict() && !roleGrants.managesDistrict()) {
            return ChangeResult.refused("safeguard.people.grants.root");
        }
        if (!roleGrants.remove(grant)) {
            return ChangeResult.refused("safeguard.people.grants.outside");
        }
        audit.record(AuditEntry.act(
                "role.take",
                "account:" + grant.login(),
                grant.unit(),
                Map.of("role", grant.role().id())));
        known.forget(grant.login());
        return ChangeResult.DONE;
    }

    /** All ways in end; the second step, too, if it is lost. For who audits or runs the system it takes two people. */
    @Transactional
    public ChangeResult reset(String login, boolean factors, String by, String reason) {
        if (roleGrants.takesTwoPeople(login, today())) {
            return ChangeResult.of(
                    proposals.propose(Proposals.Draft.reset(login, factors, reason), by), ChangeResult.PROPOSED);
        }
        return new ChangeResult("", ways.reset(login, factors));
    }

    /** Writes down who the account is at the unified login; an empty subject takes it back. */
    @Transactional
    public ChangeResult link(String login, String subject, String by, String reason) {
        if (!subject.isBlank() && roleGrants.takesTwoPeople(login, today())) {
            return ChangeResult.of(
                    proposals.propose(Proposals.Draft.link(login, subject, reason), by), ChangeResult.PROPOSED);
        }
        return ways.link(login, subject) ? ChangeResult.DONE : ChangeResult.refused("safeguard.people.unified.taken");
    }

    /** The account belongs to another unit from now on. */
    @Transactional
    public ChangeResult move(String login, String unit) {
        String before = db.sql("SELECT unit FROM account WHERE login = :login")
                .param("login", login)
                .query(String.class)
                .single();
        if (!before.equals(unit)) {
            db.sql("UPDATE account SET unit = :unit WHERE login = :login")
                    .param("unit", unit)
                    .param("login", login)
                    .update();
            audit.record(AuditEntry.change(
                    "account.move", "account:" + login, unit, Map.of("unit", before), Map.of("unit", unit)));
        }
        return ChangeResult.DONE;
    }

    /** Disables an account at once, and gives its roles to a successor, if there is one. */
    @Transactional
    public ChangeResult leave(String login, String by, String successor) {
        List<RoleGrant> held = grants(login);
        if (held.stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR) && !roleGrants.anotherAdministrator(login)) {
            return ChangeResult.refused("safeguard.people.leave.last");
        }
        if (!successor.isEmpty()) {
            if (successor.equals(login) || !isEnabled(successor) || !roleGrants.mayGrantTo(successor)) {
                return ChangeResult.refused("safeguard.people.leave.bad_successor");
            }
            if (held.stream().anyMatch(g -> !roleGrants.duties(successor, g.role()))) {
                return ChangeResult.refused("safeguard.grant.duties");
            }
        }
        ChangeResult handed = handOver(held, successor, by);
        if (handed.problem().isEmpty()) {
            disable(login, successor);
        }
        return handed;
    }

    /** Somebody whom the acting person may not see is as if not there. */
    private boolean isEnabled(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :login AND disabled_at IS NULL)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    private ChangeResult handOver(List<RoleGrant> held, String successor, String by) {
        boolean proposed = false;
        if (successor.isEmpty()) {
            return ChangeResult.DONE;
        }
        for (RoleGrant own : held.stream().filter(RoleGrant::isOwn).toList()) {
            RoleGrant given =
                    new RoleGrant("", successor, own.role(), own.unit(), own.from(), own.until(), own.login(), true);
            if (own.role().takesTwoPeople()) {
                String reason = Messages.in(Lang.ZH, "safeguard.proposal.hand_over", own.login());
                Optional<String> problem =
                        proposals.propose(Proposals.Draft.role(Proposal.Kind.HAND_OVER, given, reason), by);
                if (problem.isPresent()) {
                    return takenBack(problem.get());
                }
                proposed = true;
            } else if (roleGrants.add(given) == RoleGrants.Added.OUT_OF_REACH) {
                return takenBack("safeguard.people.grants.outside");
            }
        }
        known.forget(successor);
        return proposed ? ChangeResult.PROPOSED : ChangeResult.DONE;
    }

    private void disable(String login, String successor) {
        roleGrants.removeGiven(login, false).forEach(known::forget);
        int disabled = db.sql("""
                UPDATE account SET disabled_at = :now, disabled_reason = :reason, successor = nullif(:successor, '')
                 WHERE login = :login
                   AND (disabled_at IS NULL OR disabled_reason <> :reason
                        OR successor IS DISTINCT FROM nullif(:successor, ''))
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", successor.isEmpty() ? "administrator" : "left")
                .param("successor", successor)
                .param("login", login)
                .update();
        ways.end(login);
        if (disabled > 0) {
            audit.record(AuditEntry.act("account.disable", "account:" + login, "", Map.of("successor", successor)));
        }
        known.forget(login);
    }

    /** Enables an account again; what was handed over comes back. */
    @Transactional
    public void back(String login) {
        roleGrants.removeGiven(login, true).forEach(known::forget);
        int enabled = db.sql("""
                UPDATE account SET disabled_at = NULL, disabled_reason = '', successor = NULL, enabled_at = :now
                 WHERE login = :login AND disabled_at IS NOT NULL
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
        if (enabled > 0) {
            audit.record(AuditEntry.act("account.enable", "account:" + login, "", Map.of()));
        }
        known.forget(login);
    }
}
