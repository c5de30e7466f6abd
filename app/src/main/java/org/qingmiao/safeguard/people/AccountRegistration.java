package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes accounts down, still without a role, and to which unit they belong. */
@Component
class AccountRegistration {
    private static final String LOGIN = "[a-z][a-z0-9.-]{1,62}";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    AccountRegistration(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes one that belongs to a unit, or says by the key of a text why not. */
    Optional<String> create(String login, Text name, String unit) {
        if (!login.matches(LOGIN)) {
            return Optional.of("safeguard.person.bad_login");
        }
        if (name.zh().isBlank()) {
            return Optional.of("safeguard.person.no_name");
        }
        if (!insert(login, name, unit)) {
            return Optional.of("safeguard.person.bad_login");
        }
        // Without the name: the record outlives the account.
        audit.record(AuditEntry.act("account.add", "account:" + login, unit, Map.of()));
        return Optional.empty();
    }

    private boolean insert(String login, Text name, String unit) {
        return db.sql("""
                INSERT INTO account (login, name_zh, name_en, must_change_password, created_at, unit)
                VALUES (:login, :zh, :en, true, :now, :unit) ON CONFLICT DO NOTHING
                """)
                        .param("login", login)
                        .param("zh", name.zh())
                        .param("en", name.en())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("unit", unit)
                        .update()
                > 0;
    }

    /** The account belongs to another unit from now on. */
    void move(String login, String unit) {
        String before = db.sql("SELECT unit FROM account WHERE login = :login")
                .param("login", login)
                .query(String.class)
                .single();
        if (before.equals(unit)) {
            return;
        }
        db.sql("UPDATE account SET unit = :unit WHERE login = :login")
                .param("unit", unit)
                .param("login", login)
                .update();
        audit.record(AuditEntry.change(
                "account.move", "account:" + login, unit, Map.of("unit", before), Map.of("unit", unit)));
    }
}
