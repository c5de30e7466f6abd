package org.qingmiao.safeguard.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as the acting person sees them: their own, and those of the people they manage. */
@Component
class AccountRequestRepository {
    private final JdbcClient db;

    AccountRequestRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if the same is pending already. */
    boolean add(String login, AccountRequest.Kind kind, Text name, String reason, Instant now, LocalDate due) {
        return db.sql("""
                INSERT INTO account_request (login, kind, name_zh, name_en, reason, asked_at, due_on)
                VALUES (:login, :kind, :zh, :en, :reason, :now, :due) ON CONFLICT DO NOTHING
                """)
                        .param("login", login)
                        .param("kind", kind.id())
                        .param("zh", name.zh())
                        .param("en", name.en())
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("due", due)
                        .update()
                == 1;
    }

    List<AccountRequest> of(String login) {
        return db.sql("SELECT * FROM account_request WHERE login = :login ORDER BY asked_at DESC")
                .param("login", login)
                .query(AccountRequestRepository::request)
                .list();
    }

    /** Pending ones of others, the first due first. */
    List<AccountRequest> pendingOfOthers(String login) {
        return db.sql("""
                SELECT * FROM account_request WHERE state = 'pending' AND login <> :login ORDER BY due_on, asked_at
                """)
                .param("login", login)
                .query(AccountRequestRepository::request)
                .list();
    }

    Optional<AccountRequest> find(String id) {
        return db.sql("SELECT * FROM account_request WHERE id = :id")
                .param("id", id)
                .query(AccountRequestRepository::request)
                .optional();
    }

    /** False if it is not pending any more, or not the acting person's to decide. */
    boolean decide(String id, AccountRequest.State to, String by, String answer, Instant now) {
        return db.sql("""
                UPDATE account_request SET state = :to, decided_by = :by, decided_at = :now, answer = :answer
                 WHERE id = :id AND state = 'pending'
                """)
                        .param("id", id)
                        .param("to", to.id())
                        .param("by", by)
                        .param("answer", answer)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static AccountRequest request(ResultSet row, int number) throws SQLException {
        String by = row.getString("decided_by");
        return new AccountRequest(
                row.getString("id"),
                row.getString("login"),
                AccountRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                AccountRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                by == null ? "" : by,
                row.getString("answer"));
    }

    /** Who manages people in the unit of the account, or above. */
    List<String> managers(String login) {
        return ActorContext.asSystem(
                "requests",
                () -> db.sql("""
                WITH RECURSIVE above AS (
                    SELECT u.id, u.parent FROM org_unit u JOIN account a ON a.unit = u.id WHERE a.login = :login
                    UNION
                    SELECT u.id, u.parent FROM above x JOIN org_unit u ON u.id = x.parent
                )
                SELECT DISTINCT g.login
                  FROM grant_now g JOIN action_rule r ON r.role = g.role AND r.action = 'people.manage'
                 WHERE g.login <> :login
                   AND (g.unit IN (SELECT id FROM above) OR g.unit IN (SELECT id FROM org_unit WHERE parent IS NULL))
                """)
                        .param("login", login)
                        .query((row, n) -> row.getString(1))
                        .list());
    }
}
