package org.qingmiao.safeguard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Explains permissions from what the database holds, which is what its policies go by. */
@Component
public class PermissionExplanations {
    private final JdbcClient db;

    public PermissionExplanations(JdbcClient db) {
        this.db = db;
    }

    /**
     * Explains every action of a person on an object.
     *
     * @param object {@code unit:ID}, {@code round:ID/UNIT}, a unit's id alone, or {@code district}
     * @throws StartProblem if there is no such account or unit
     */
    public PermissionExplanation explain(String login, String object) {
        PermissionExplanation.Subject subject = subject(login)
                .orElseThrow(() -> new StartProblem(Messages.of("safeguard.permissions.no_account", login)));
        String unit = unit(object);
        List<PermissionExplanation.Step> path = path(unit);
        if (path.isEmpty() && !unit.isEmpty()) {
            throw new StartProblem(Messages.of("safeguard.permissions.no_unit", unit));
        }
        boolean purpose = !ActorContext.present().purpose().isBlank();
        return new PermissionExplanation(
                subject,
                path,
                ActionRuleRepository.actions(db).stream()
                        .map(a -> PermissionExplanation.line(a, subject, path, purpose))
                        .toList());
    }

    /** What the object belongs to: behind the last slash, or the colon. */
    public static String unit(String object) {
        String name = object.strip();
        String unit = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
        return unit.equals("district") ? "" : unit;
    }

    private Optional<PermissionExplanation.Subject> subject(String login) {
        List<Person.Grant> held = grants("SELECT role, unit FROM grant_now WHERE login = :login ORDER BY 1, 2", login);
        List<Person.Grant> written =
                grants("SELECT role, unit FROM account_role WHERE login = :login ORDER BY 1, 2", login);
        List<Person.Grant> resting =
                written.stream().filter(g -> !held.contains(g)).toList();
        return db.sql("SELECT name_zh, name_en, disabled_at IS NOT NULL FROM account WHERE login = :login")
                .param("login", login)
                .query((row, n) -> new PermissionExplanation.Subject(
                        login,
                        new Text(row.getString(1), row.getString(2)),
                        row.getBoolean(3),
                        held,
                        resting,
                        districts(login)))
                .optional();
    }

    /** The root above the unit of each grant; none above a unit that is gone. */
    private Map<String, String> districts(String login) {
        Map<String, String> districts = new HashMap<>();
        db.sql("""
            SELECT unit, district
              FROM (SELECT unit, qm_district(unit) AS district FROM account_role WHERE login = :login) granted
             WHERE district IS NOT NULL
            """).param("login", login).query((RowCallbackHandler)
                row -> districts.put(row.getString(1), row.getString(2)));
        return districts;
    }

    private List<Person.Grant> grants(String sql, String login) {
        return db.sql(sql)
                .param("login", login)
                .query((row, n) -> new Person.Grant(Role.of(row.getString(1)), row.getString(2)))
                .list();
    }

    private List<PermissionExplanation.Step> path(String unit) {
        return db.sql("""
            WITH RECURSIVE above AS (
                SELECT id, parent, name_zh, name_en, 0 AS steps FROM org_unit WHERE id = :unit
                UNION ALL
                SELECT u.id, u.parent, u.name_zh, u.name_en, above.steps + 1
                  FROM above JOIN org_unit u ON u.id = above.parent WHERE above.steps < 100
            )
            SELECT id, name_zh, name_en FROM above ORDER BY steps
            """)
                .param("unit", unit)
                .query((row, n) ->
                        new PermissionExplanation.Step(row.getString(1), new Text(row.getString(2), row.getString(3))))
                .list();
    }
}
