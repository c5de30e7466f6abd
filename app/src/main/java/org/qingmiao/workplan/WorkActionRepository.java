package org.qingmiao.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.work.TaskBook;
import org.qingmiao.workplan.WorkAction.Money;
import org.qingmiao.workplan.WorkAction.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions with their money, steps and evidence, as the database keeps them. */
@Component
class WorkActionRepository {
    private final JdbcClient db;
    private final DeadlineChanges deadlineChanges;
    private final TaskBook book;
    private final Clock clock;

    WorkActionRepository(JdbcClient db, DeadlineChanges deadlineChanges, TaskBook book, Clock clock) {
        this.book = book;
        this.db = db;
        this.deadlineChanges = deadlineChanges;
        this.clock = clock;
    }

    /** All units' actions of a year that the visitor may see, in the order of units and days. */
    List<WorkAction> of(String plan, int year) {
        return found("plan = :plan AND year = :year", Map.of("plan", plan, "year", year));
    }

    Optional<WorkAction> find(long id) {
        return found("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** What hangs on actions, by their number. */
    private record Hanging(
            Map<Long, List<Money>> money,
            Map<Long, List<Step>> steps,
            Map<Long, List<Instant>> evidence,
            DeadlineChanges.Changes deadlines) {}

    private List<WorkAction> found(String which, Map<String, Object> parameters) {
        String of = " WHERE action IN (SELECT id FROM work_action WHERE " + which + ")";
        Map<Long, List<Money>> money = new HashMap<>();
        db.sql("SELECT * FROM work_money" + of + " ORDER BY action, source")
                .params(parameters)
                .query(row -> {
                    put(money, row, money(row));
                });
        Map<Long, List<Step>> steps = new HashMap<>();
        db.sql("SELECT * FROM work_action_step" + of + " ORDER BY id")
                .params(parameters)
                .query(row -> {
                    put(steps, row, step(row));
                });
        Map<Long, List<Instant>> evidence = new HashMap<>();
        db.sql("SELECT action, at FROM work_evidence" + of + " AND NOT removed ORDER BY id")
                .params(parameters)
                .query(row -> {
                    put(evidence, row, row.getObject("at", OffsetDateTime.class).toInstant());
                });
        Hanging hanging = new Hanging(money, steps, evidence, deadlineChanges.changes(DeadlineChanges.Kind.ACTION));
        return db.sql("SELECT * FROM work_action WHERE " + which + " ORDER BY unit, due, id")
                .params(parameters)
                .query((row, n) -> action(row, hanging))
                .list();
    }

    private static <T> void put(Map<Long, List<T>> byAction, ResultSet row, T value) throws SQLException {
        byAction.computeIfAbsent(row.getLong("action"), id -> new ArrayList<>()).add(value);
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(
                WorkAction.Source.of(row.getString("source")), row.getBigDecimal("budget"), row.getBigDecimal("spent"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                WorkAction.State.of(row.getString("state")),
                row.getInt("share"),
                row.getObject("day", LocalDate.class),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static WorkAction action(ResultSet row, Hanging hanging) throws SQLException {
        long id = row.getLong("id");
        return new WorkAction(
                id,
                row.getString("plan"),
                row.getString("unit"),
                row.getInt("year"),
                row.getString("measure"),
                row.getString("title"),
                row.getString("owner"),
                hanging.deadlines()
                        .of(
                                id,
                                row.getObject("due", LocalDate.class),
                                row.getString("due_by"),
                                row.getBoolean("due_by_office")),
                WorkAction.State.of(row.getString("state")),
                row.getInt("share"),
                row.getString("note"),
                hanging.money().getOrDefault(id, List.of()),
                row.getBoolean("withdrawn"),
                row.getInt("version"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"),
                hanging.steps().getOrDefault(id, List.of()),
                hanging.evidence().getOrDefault(id, List.of()));
    }

    /** The new action's id. */
    long add(WorkAction action) {
        long id = db.sql("""
            INSERT INTO work_action
                   (plan, unit, year, measure, title, owner, due, due_by, due_by_office, state, share, note, by, at, synthetic)
            VALUES (:plan, :unit, :year, :measure, :title, :owner, :due, :dueBy, :office, :state, :share, :note, :by, :at,
                    :synthetic)
            RETURNING id
            """)
                .params(parameters(action))
                .param("plan", action.plan())
                .param("unit", action.unit())
                .param("year", action.year())
                .param("due", action.deadline().first())
                .param("dueBy", action.deadline().by())
                .param("office", action.deadline().byOffice())
                .param("synthetic", action.synthetic())
                .query(Long.class)
                .single();
        keepMoney(id, action.money());
        book.changed(WorkPlanSubject.SOURCE, WorkPlanSubject.ofAction(id));
        return id;
    }

    /** Whether it was still in the version that the writer saw, and has been changed. Its deadline is not touched. */
    boolean change(WorkAction action) {
        int changed = db.sql("""
            UPDATE work_action
               SET measure = :measure, title = :title, owner = :owner, state = :state, share = :share,
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
            book.changed(WorkPlanSubject.SOURCE, WorkPlanSubject.ofAction(action.id()));
        }
        return changed == 1;
    }

    /** Writes down how far it was on a day. */
    void step(long id, WorkAction.State state, int share, LocalDate day, String by) {
        db.sql("""
            INSERT INTO work_action_step (action, state, share, day, by, at)
            VALUES (:action, :state, :share, :day, :by, :at)
            """)
                .param("action", id)
                .param("state", state.id())
                .param("share", share)
                .param("day", day)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        book.changed(WorkPlanSubject.SOURCE, WorkPlanSubject.ofAction(id));
    }

    private Map<String, Object> parameters(WorkAction action) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("measure", action.measure());
        parameters.put("title", action.title());
        parameters.put("owner", action.owner());
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
