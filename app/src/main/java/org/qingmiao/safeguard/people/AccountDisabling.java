package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Disables accounts and enables them again, with what was given of their roles. */
@Component
class AccountDisabling {
    private final JdbcClient db;
    private final RoleGrants roleGrants;
    private final OpenWaysIn ways;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;

    AccountDisabling(
            JdbcClient db, RoleGrants roleGrants, OpenWaysIn ways, KnownPeople known, Audit audit, Clock clock) {
        this.db = db;
        this.roleGrants = roleGrants;
        this.ways = ways;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** Disables an account at once; the successor is empty if there is none. */
    void disable(String login, String successor) {
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
    void enable(String login) {
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
