package org.qingmiao.safeguard.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads accounts as administrators see them: those that row-level security shows to who asks. What belongs to them is then
 * read as the system, since second factors and sessions are hidden from everybody else: of the former a list says whether
 * there are any, of the latter how many addresses they have.
 */
@Component
public class AccountList {
    private static final String WORK = "people";
    private static final Map<String, String> ORDERS =
            Map.of("login", "a.login", "name", "a.name_zh, a.login", "seen", "a.last_seen_at DESC NULLS LAST, a.login");

    private static final String SELECT = """
            SELECT a.login, a.name_zh, a.name_en, a.demo, a.last_seen_at, a.disabled_at IS NOT NULL, a.disabled_reason,
                   EXISTS (SELECT FROM totp t WHERE t.login = a.login AND t.confirmed)
                   OR EXISTS (SELECT FROM user_entities e JOIN user_credentials c ON c.user_entity_user_id = e.id
                               WHERE e.name = a.login),
                   (SELECT count(DISTINCT s.address) FROM web_session s WHERE s.login = a.login AND s.ends_at > :now),
                   coalesce(a.successor, ''), a.unit
              FROM account a
            """;

    private final JdbcClient db;

    AccountList(JdbcClient db) {
        this.db = db;
    }

    /** What is looked for; empty strings ask for everything. */
    public record Filter(String text, String role, String state, String order) {}

    /** Logins that the acting person may see; the database decides. */
    private String[] seen() {
        return db.sql("SELECT login FROM account")
                .query((row, n) -> row.getString(1))
                .list()
                .toArray(String[]::new);
    }

    public List<AccountRow> find(Filter filter, Instant now) {
        String[] seen = seen();
        return ActorContext.asSystem(
                WORK,
                () -> db.sql(SELECT + """
                 WHERE a.login = ANY(:seen)
                   AND (:text = '' OR a.login ILIKE :like OR a.name_zh ILIKE :like OR a.name_en ILIKE :like)
                   AND (:role = '' OR EXISTS (SELECT FROM account_role r WHERE r.login = a.login AND r.role = :role))
                   AND (:state = '' OR (:state = 'disabled') = (a.disabled_at IS NOT NULL))
                 ORDER BY
                """ + ORDERS.getOrDefault(filter.order(), "a.login"))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("seen", seen)
                        .param("text", filter.text())
                        .param("like", "%" + filter.text().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                        .param("role", filter.role())
                        .param("state", filter.state())
                        .query((row, n) -> row(row))
                        .list());
    }

    public Optional<AccountRow> find(String login, Instant now) {
        boolean seen = db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
        return !seen
                ? Optional.empty()
                : ActorContext.asSystem(
                        WORK,
                        () -> db.sql(SELECT + " WHERE a.login = :login")
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("login", login)
                                .query((row, n) -> row(row))
                                .optional());
    }

    private static AccountRow row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new AccountRow(
                row.getString(1),
                new Text(row.getString(2), row.getString(3)),
                row.getBoolean(4),
                instant(row.getObject(5, OffsetDateTime.class)),
                row.getBoolean(6),
                row.getString(7),
                row.getBoolean(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
