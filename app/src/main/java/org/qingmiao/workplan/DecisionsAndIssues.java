package org.qingmiao.workplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.work.TaskBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of meetings and problems of units, as far as the visitor may see them. */
@Component
public class DecisionsAndIssues {
    private final JdbcClient db;
    private final DeadlineChanges deadlineChanges;
    private final Audit audit;
    private final TaskBook book;
    private final Clock clock;

    DecisionsAndIssues(JdbcClient db, DeadlineChanges deadlineChanges, Audit audit, TaskBook book, Clock clock) {
        this.book = book;
        this.db = db;
        this.deadlineChanges = deadlineChanges;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, whatever became of them, by the day on which they were due at first. */
    public List<DecisionOrIssue> of(String plan) {
        Map<Long, List<DecisionOrIssue.Step>> steps = new HashMap<>();
        db.sql("""
            SELECT s.* FROM matter_step s JOIN matter m ON m.id = s.matter WHERE m.plan = :plan ORDER BY s.id
            """).param("plan", plan).query(row -> {
            steps.computeIfAbsent(row.getLong("matter"), id -> new ArrayList<>())
                    .add(step(row));
        });
        DeadlineChanges.Changes changes = deadlineChanges.changes(DeadlineChanges.Kind.MATTER);
        return db.sql("SELECT * FROM matter WHERE plan = :plan ORDER BY due, id")
                .param("plan", plan)
                .query((row, n) -> matter(row, changes, steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Those that had been raised by a day: what was open and due first comes first; what was done comes last. */
    public List<DecisionOrIssue> of(String plan, AsOf asOf) {
        return of(plan).stream()
                .filter(m -> m.isRaised(asOf))
                .sorted(Comparator.comparing((DecisionOrIssue m) -> m.isDone(asOf))
                        .thenComparing(m -> m.deadline().due(asOf)))
                .toList();
    }

    public Optional<DecisionOrIssue> find(String plan, long id) {
        return of(plan).stream().filter(m -> m.id() == id).findFirst();
    }

    /** Of whichever plan. */
    Optional<DecisionOrIssue> find(long id) {
        return db.sql("SELECT plan FROM matter WHERE id = :id").param("id", id).query(String.class).optional().stream()
                .flatMap(plan -> find(plan, id).stream())
                .findFirst();
    }

    private static DecisionOrIssue.Step step(ResultSet row) throws SQLException {
        return new DecisionOrIssue.Step(
                row.getString("state").equals("done"),
                row.getString("note"),
                row.getObject("day", LocalDate.class),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static DecisionOrIssue matter(
            ResultSet row, DeadlineChanges.Changes changes, List<DecisionOrIssue.Step> steps) throws SQLException {
        return new DecisionOrIssue(
                row.getLong("id"),
                row.getString("plan"),
                DecisionOrIssue.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                row.getString("clause"),
                row.getString("meeting"),
                row.getString("text"),
                row.getString("remedy"),
                row.getObject("raised", LocalDate.class),
                changes.of(
                        row.getLong("id"),
                        row.getObject("due", LocalDate.class),
                        row.getString("by"),
                        row.getBoolean("due_by_office")),
                row.getString("by"),
                row.getBoolean("synthetic"),
                steps);
    }

    /** The new one's id. */
    @Transactional
    public long add(DecisionOrIssue decisionOrIssue) {
        long id = db.sql("""
            INSERT INTO matter (plan, kind, unit, clause, meeting, text, remedy, raised, due, due_by_office, by, synthetic)
            VALUES (:plan, :kind, :unit, :clause, :meeting, :text, :remedy, :raised, :due, :office, :by, :synthetic)
            RETURNING id
            """)
                .param("plan", decisionOrIssue.plan())
                .param("kind", decisionOrIssue.kind().id())
                .param("unit", decisionOrIssue.unit())
                .param("clause", decisionOrIssue.clause())
                .param("meeting", decisionOrIssue.meeting())
                .param("text", decisionOrIssue.text())
                .param("remedy", decisionOrIssue.remedy())
                .param("raised", decisionOrIssue.raised())
                .param("due", decisionOrIssue.deadline().first())
                .param("office", decisionOrIssue.deadline().byOffice())
                .param("by", decisionOrIssue.by())
                .param("synthetic", decisionOrIssue.synthetic())
                .query(Long.class)
                .single();
        book.changed(WorkPlanSubject.SOURCE, WorkPlanSubject.ofMatter(id));
        audit.record(AuditEntry.act(
                decisionOrIssue.kind().id() + ".add",
                "matter:" + id,
                decisionOrIssue.unit(),
                Map.of(
                        "text",
                        decisionOrIssue.text(),
                        "due",
                        decisionOrIssue.due().toString())));
        return id;
    }

    /** @param day for which it speaks */
    @Transactional
    public void step(DecisionOrIssue decisionOrIssue, boolean done, String note, LocalDate day, String by) {
        db.sql("INSERT INTO matter_step (matter, state, note, day, by, at) "
                        + "VALUES (:matter, :state, :note, :day, :by, :at)")
                .param("matter", decisionOrIssue.id())
                .param("day", day)
                .param("state", done ? "done" : "open")
                .param("note", note)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        book.changed(WorkPlanSubject.SOURCE, WorkPlanSubject.ofMatter(decisionOrIssue.id()));
        audit.record(AuditEntry.act(
                decisionOrIssue.kind().id() + (done ? ".done" : ".followed"),
                "matter:" + decisionOrIssue.id(),
                decisionOrIssue.unit(),
                Map.of("note", note, "day", day.toString())));
    }
}
