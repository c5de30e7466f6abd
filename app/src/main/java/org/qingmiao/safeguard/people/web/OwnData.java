package org.qingmiao.safeguard.people.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.Table;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that is kept of one's account (PIPL 45): in this room and in others. Of secrets it says that they are there, of what
 * only the system or auditors may list otherwise it gives the rows about this person.
 */
@Component
class OwnData {
    /** Statements by the name of their table; each asks for one login. */
    private static final Map<String, String> TABLES = tables();

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("account", """
                SELECT login, name_zh, name_en, unit, demo, password_hash IS NOT NULL AS password,
                       must_change_password, created_at, last_seen_at, enabled_at, disabled_at, disabled_reason,
                       successor, erased_at
                  FROM account WHERE login = :login""");
        tables.put("account_role", """
                SELECT login, role, unit, from_day, until_day, lent_by, handed FROM account_role
                 WHERE login = :login OR lent_by = :login ORDER BY role, unit, login""");
        tables.put("account_role_history", """
                SELECT login, role, unit, from_day, until_day, lent_by, handed, given_at, given_by, taken_at, taken_by
                  FROM account_role_history WHERE login = :login OR lent_by = :login ORDER BY id""");
        tables.put("account_duty", """
                SELECT login, duty, unit, until_day, granted_by AS given_by, granted_at AS given_at FROM account_duty
                 WHERE login = :login ORDER BY duty, unit""");
        tables.put("account_duty_history", """
                SELECT login, duty, unit, until_day, given_at, given_by, taken_at, taken_by
                  FROM account_duty_history WHERE login = :login ORDER BY id""");
        tables.put("account_proposal", """
                SELECT kind, login, role, unit, from_day, until_day, lent_by, reason, proposed_by, proposed_at,
                       expires_at, state, decided_by, decided_at, answer
                  FROM account_proposal WHERE :login IN (login, lent_by, proposed_by) ORDER BY proposed_at""");
        tables.put("account_request", """
                SELECT kind, name_zh, name_en, reason, asked_at, due_on, state, decided_by, decided_at, answer
                  FROM account_request WHERE login = :login ORDER BY asked_at""");
        tables.put("account_identity", """
                SELECT issuer, subject FROM account_identity WHERE login = :login ORDER BY issuer""");
        tables.put("totp", "SELECT 'app' AS kind, confirmed FROM totp WHERE login = :login");
        tables.put("recovery_code", """
                SELECT count(*) FILTER (WHERE used_at IS NULL) AS unused, count(used_at) AS used
                  FROM recovery_code WHERE login = :login HAVING count(*) > 0""");
        tables.put("user_credentials", """
                SELECT 'passkey' AS kind, c.label, c.created, c.last_used
                  FROM user_credentials c JOIN user_entities e ON e.id = c.user_entity_user_id
                 WHERE e.name = :login ORDER BY c.created""");
        tables.put("one_time_code", "SELECT expires_at FROM one_time_code WHERE login = :login");
        tables.put("known_device", """
                SELECT browser, since, used_at FROM known_device WHERE login = :login ORDER BY used_at DESC""");
        tables.put("web_session", """
                SELECT address, browser, created_at, used_at, ends_at FROM web_session
                 WHERE login = :login ORDER BY used_at DESC""");
        tables.put("api_token", """
                SELECT name, array_to_string(scopes, ' ') AS scopes, created_at, expires_at, last_used_at, revoked_at
                  FROM api_token WHERE login = :login ORDER BY created_at""");
        tables.put("failed_sign_in", """
                SELECT failures, last_at, wait_until FROM failed_sign_in
                 WHERE subject IN ('name:' || :login, 'code:' || :login)
                    OR starts_with(subject, 'pair:' || :login || '@') OR starts_with(subject, 'code:' || :login || '@')
                    OR starts_with(subject, 'device:' || :login || '@')
                 ORDER BY last_at""");
        tables.put("audit_entry", """
                SELECT at, who, address, action, object, unit, before, after, purpose FROM audit_entry
                 WHERE who = :login OR object IN ('account:' || :login, 'person:' || :login)
                 ORDER BY at DESC LIMIT 20000""");
        return tables;
    }

    private final JdbcClient db;
    private final List<PersonalDataSource> rooms;

    OwnData(JdbcClient db, List<PersonalDataSource> rooms) {
        this.db = db;
        this.rooms = List.copyOf(rooms);
    }

    /** Tables with their names in the database; those without a row stand there too, so that one sees there is none. */
    List<Table> of(String login) {
        List<Table> all = new ArrayList<>();
        // As the system: the record and failed tries are hidden from their person otherwise.
        ActorContext.runAsSystem("own data", () -> TABLES.forEach((name, sql) -> all.add(read(name, sql, login))));
        rooms.forEach(room -> all.addAll(room.of(login)));
        return List.copyOf(all);
    }

    private Table read(String name, String sql, String login) {
        List<String> columns = new ArrayList<>();
        List<List<@Nullable Object>> rows = db.sql(sql)
                .param("login", login)
                .query((row, n) -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(cell(row, i));
                    }
                    if (columns.isEmpty()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            columns.add(row.getMetaData().getColumnLabel(i));
                        }
                    }
                    return cells;
                })
                .list();
        return new Table(name, columns, rows);
    }

    private static @Nullable Object cell(java.sql.ResultSet row, int column) throws java.sql.SQLException {
        String type = row.getMetaData().getColumnTypeName(column);
        if (type.equals("timestamptz")) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : OwnAccountView.moment(at.toInstant());
        }
        Object value = row.getObject(column);
        return value == null || value instanceof Number ? value : value.toString();
    }
}
