package org.qingmiao.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.workplan.WorkAction.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions and their money, as the database keeps them. */
@Component
class WorkActionTable {
    private final JdbcClient db;
    private final Clock clock;

    WorkActionTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All units' actions of a year that the visitor may see, in the order of units and days. */
    List<WorkAction> of(String plan, int year) {
        Map<Long, List<Money>> money = new HashMap<>();
        db.sql("""
            SELECT m.* FROM work_money m JOIN work_action a ON a.id = m.action
             WHERE a.plan = :plan AND a.year = :year ORDER BY m.action, m.source
            """).param("plan", plan).param("year", year).query(row -> {
            money.computeIfAbsent(row.getLong("action"), id -> new ArrayList<>())
                    .add(money(row));
        });
        return db.sql("SELECT * FROM work_action WHERE plan = :plan AND year = :year ORDER BY unit, due, id")
                .param("plan", plan)
                .param("year", year)
                .query((row, n) -> action(row, money.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<WorkAction> find(long id) {
        List<Money> money = db.sql("SELECT * FROM work_money WHERE action = :id ORDER BY source")
                .param("id", id)
                .query((row, n) -> money(row))
                .list();
        return db.sql("SELECT * FROM work_action WHERE id = :id")
                .param("id", id)
                .query((row, n) -> action(row, money))
                .optional();
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(
                WorkAction.Source.of(row.getString("source")), row.getBigDecimal("budget"), row.getBigDecimal("spent"));
    }

    private static WorkAction action(ResultSet row, List<Money> money) throws SQLException {
        return new WorkAction(
                row.getLong("id"),
                row.getString("plan"),
                row.getString("unit"),
                row.getInt("year"),
                row.getString("measure"),
                row.getString("title"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                WorkAction.State.of(row.getString("state")),
                row.getInt("share"),
                row.getString("note"),
                money,
                row.getBoolean("withdrawn"),
                row.getInt("version"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"));
    }

    /** The new action's id. */
    long add(WorkAction action) {
        long id = db.sql("""
            INSERT INTO work_action (plan, unit, year, measure, title, owner, due, state, share, note, by, at, synthetic)
            VALUES (:plan, :unit, :year, :measure, :title, :owner, :due, :state, :share, :note, :by, :at, :synthetic)
            RETURNING id
            """)
                .params(parameters(action))
                .param("plan", action.plan())
                .param("unit", action.unit())
                .param("year", action.year())
                .param("synthetic", action.synthetic())
                .query(Long.class)
                .single();
        keepMoney(id, action.money());
        return id;
    }

    /** Whether it was still in the version that the writer saw, and has been changed. */
    boolean change(WorkAction action) {
        int changed = db.sql("""
            UPDATE work_action
               SET measure = :measure, title = :title, owner = :owner, due = :due, state = :state, share = :share,
                   note = :note, withdrawn = :withdrawn, version = version + 1, by = :by, at = :at
             WHERE id = :id AND version = :version
            """)
                .params(parameters(action))
                .param("withdrawn", action.withdrawn())
                .param("id", action.id())
                .param("version", action.version())
                .update();
        if (changed == 1) {
            keepMoney(action.id(), action.money());
        }
        return changed == 1;
    }

    private Map<String, Object> parameters(WorkAction action) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("measure", action.measure());
        parameters.put("title", action.title());
        parameters.put("owner", action.owner());
        parameters.put("due", action.due());
        parameters.put("state", action.state().id());
        parameters.put("share", action.share());
        parameters.put("note", action.note());
        parameters.put("by", action.by());
        parameters.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private void keepMoney(long action, List<Money> money) {
        db.sql("DELETE FROM work_money WHERE action = :action")
                .param("action", action)
                .update();
        for (Money m : money) {
            db.sql("INSERT INTO work_money VALUES (:action, :source, :budget, :spent)")
                    .param("action", action)
                    .param("source", m.source().id())
                    .param("budget", m.budget())
                    .param("spent", m.spent())
                    .update();
        }
    }
}
