package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.signin.ApiTokens;
import org.qingmiao.safeguard.signin.KnownPeople;
import org.qingmiao.safeguard.signin.OneTimeCodes;
import org.qingmiao.safeguard.signin.Passkeys;
import org.qingmiao.safeguard.signin.Passwords;
import org.qingmiao.safeguard.signin.SecondFactors;
import org.qingmiao.safeguard.signin.Sessions;
import org.qingmiao.safeguard.signin.UnifiedLogin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What administrators do with accounts. Each refusal is the key of a text that says why. */
@Component
class People {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_SUBJECT = 200;
    private static final String LOGIN = "[a-z][a-z0-9.-]{1,62}";

    private final JdbcClient db;
    private final Grants grants;
    private final Accounts accounts;
    private final Ways ways;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;

    People(JdbcClient db, Grants grants, Accounts accounts, Ways ways, KnownPeople known, Audit audit, Clock clock) {
        this.db = db;
        this.grants = grants;
        this.accounts = accounts;
        this.ways = ways;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** All ways in that a person may have. */
    @Component
    record Ways(
            Passwords passwords,
            OneTimeCodes codes,
            SecondFactors factors,
            Passkeys passkeys,
            Sessions sessions,
            ApiTokens tokens,
            UnifiedLogin unified) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    List<RoleGrant> grants(String login) {
        return grants.of(login, today());
    }

    /** Either what went wrong, or a one-time code for the person. */
    record Answer(String problem, String code) {
        static Answer refused(String key) {
            return new Answer(key, "");
        }
    }

    /** A new account with its first role. */
    @Transactional
    public Answer add(String login, Text name, Role role, String unit) {
        if (!login.matches(LOGIN)) {
            return Answer.refused("safeguard.person.bad_login");
        }
        if (name.zh().isBlank()) {
            return Answer.refused("safeguard.person.no_name");
        }
        int added = db.sql("""
                INSERT INTO account (login, name_zh, name_en, must_change_password, created_at)
                VALUES (:login, :zh, :en, true, :now) ON CONFLICT DO NOTHING
                """)
                .param("login", login)
                .param("zh", name.zh())
                .param("en", name.en())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return Answer.refused("safeguard.person.bad_login");
        }
        audit.record(AuditEntry.act("account.add", "account:" + login, unit, Map.of("name", name.zh())));
        grant(login, role, unit, Optional.empty(), Optional.empty());
        return new Answer("", ways.codes().make(login));
    }

    /** One more role. */
    @Transactional
    public Optional<String> grant(
            String login, Role role, String unit, Optional<LocalDate> from, Optional<LocalDate> until) {
        boolean backwards = from.isPresent() && until.isPresent() && until.get().isBefore(from.get());
        if (backwards) {
            return Optional.of("safeguard.people.grants.bad");
        }
        if (!grants.duties(login, role)) {
            return Optional.of("safeguard.grant.duties");
        }
        return switch (grants.add(new RoleGrant("", login, role, unit, from, until, "", false))) {
            case TWICE -> Optional.of("safeguard.people.grants.twice");
            case DUTIES -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Optional.of("safeguard.grant.duties");
            }
            case DONE -> {
                audit.record(AuditEntry.act("role.grant", "account:" + login, unit, Map.of("role", role.id())));
                known.forget(login);
                yield Optional.empty();
            }
        };
    }

    /** Takes a role away, and what was lent of it. */
    @Transactional
    public Optional<String> take(RoleGrant grant) {
        if (grant.role() == Role.ADMINISTRATOR && !grants.anotherAdministrator(grant.login())) {
            return Optional.of("safeguard.people.leave.last");
        }
        grants.remove(grant);
        audit.record(AuditEntry.act(
                "role.take",
                "account:" + grant.login(),
                grant.unit(),
                Map.of("role", grant.role().id())));
        known.forget(grant.login());
        return Optional.empty();
    }

    /** The password and all sessions end; the second step, too, if it is lost. Gives a one-time code. */
    @Transactional
    public String reset(String login, boolean factors) {
        String code = ways.passwords().reset(login);
        ways.sessions().endAll(login);
        if (factors) {
            ways.factors().remove(login);
            ways.passkeys().removeAll(login);
        }
        return code;
    }

    /** Writes down who the account is at the unified login; an empty subject takes it back. */
    @Transactional
    public Optional<String> link(String login, String subject) {
        boolean possible = ways.unified().isThere() && subject.length() <= LONGEST_SUBJECT;
        if (!possible || !ways.unified().link(login, subject)) {
            return Optional.of("safeguard.people.unified.taken");
        }
        // Without the subject, which may be a number of the person's papers.
        Map<String, String> facts = Map.of("linked", Boolean.toString(!subject.isBlank()));
        audit.record(AuditEntry.act("account.link", "account:" + login, "", facts));
        return Optional.empty();
    }

    /** Disables an account at once, and gives its roles to a successor, if there is one. */
    @Transactional
    public Optional<String> leave(String login, String by, String successor) {
        if (login.equals(by)) {
            return Optional.of("safeguard.people.leave.self");
        }
        List<RoleGrant> held = grants(login);
        if (held.stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR) && !grants.anotherAdministrator(login)) {
            return Optional.of("safeguard.people.leave.last");
        }
        if (!successor.isEmpty()) {
            if (successor.equals(login) || accounts.find(successor).isEmpty()) {
                return Optional.of("safeguard.people.leave.bad_successor");
            }
            if (held.stream().anyMatch(g -> !grants.duties(successor, g.role()))) {
                return Optional.of("safeguard.grant.duties");
            }
        }
        handOver(held, successor);
        disable(login, successor);
        return Optional.empty();
    }

    private void handOver(List<RoleGrant> held, String successor) {
        if (!successor.isEmpty()) {
            held.stream()
                    .filter(RoleGrant::isOwn)
                    .map(g -> new RoleGrant("", successor, g.role(), g.unit(), g.from(), g.until(), g.login(), true))
                    .forEach(grants::add);
            known.forget(successor);
        }
    }

    private void disable(String login, String successor) {
        grants.removeGiven(login, false).forEach(known::forget);
        db.sql("""
                UPDATE account SET disabled_at = :now, disabled_reason = :reason, successor = nullif(:successor, '')
                 WHERE login = :login
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", successor.isEmpty() ? "administrator" : "left")
                .param("successor", successor)
                .param("login", login)
                .update();
        ways.sessions().endAll(login);
        ways.tokens().revokeAll(login);
        audit.record(AuditEntry.act("account.disable", "account:" + login, "", Map.of("successor", successor)));
        known.forget(login);
    }

    /** Enables an account again; what was handed over comes back. */
    @Transactional
    public void back(String login) {
        grants.removeGiven(login, true).forEach(known::forget);
        db.sql("""
                UPDATE account SET disabled_at = NULL, disabled_reason = '', successor = NULL, enabled_at = :now
                 WHERE login = :login
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
        audit.record(AuditEntry.act("account.enable", "account:" + login, "", Map.of()));
        known.forget(login);
    }
}
