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
import org.qingmiao.reporting.AsOf;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of meetings and problems of units, as far as the visitor may see them. */
@Component
public class Matters {
    private final JdbcClient db;
    private final Deadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    Matters(JdbcClient db, Deadlines deadlines, Audit audit, Clock clock) {
        this.db = db;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, whatever became of them, by the day on which they were due at first. */
    public List<Matter> of(String plan) {
        Map<Long, List<Matter.Step>> steps = new HashMap<>();
        db.sql("""
            SELECT s.* FROM matter_step s JOIN matter m ON m.id = s.matter WHERE m.plan = :plan ORDER BY s.id
            """).param("plan", plan).query(row -> {
            steps.computeIfAbsent(row.getLong("matter"), id -> new ArrayList<>())
                    .add(step(row));
        });
        Deadlines.Changes changes = deadlines.changes(Deadlines.Kind.MATTER);
        return db.sql("SELECT * FROM matter WHERE plan = :plan ORDER BY due, id")
                .param("plan", plan)
                .query((row, n) -> matter(row, changes, steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Those that had been raised by a day: what was open and due first comes first; what was done comes last. */
    public List<Matter> of(String plan, AsOf asOf) {
        return of(plan).stream()
                .filter(m -> m.isRaised(asOf))
                .sorted(Comparator.comparing((Matter m) -> m.isDone(asOf))
                        .thenComparing(m -> m.deadline().due(asOf)))
                .toList();
    }

    Optional<Matter> find(String plan, long id) {
        return of(plan).stream().filter(m -> m.id() == id).findFirst();
    }

    private static Matter.Step step(ResultSet row) throws SQLException {
        return new Matter.Step(
                row.getString("state").equals("done"),
                row.getString("note"),
                row.getObject("day", LocalDate.class),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Matter matter(ResultSet row, Deadlines.Changes changes, List<Matter.Step> steps)
            throws SQLException {
        return new Matter(
                row.getLong("id"),
                row.getString("plan"),
                Matter.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
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
    public long add(Matter matter) {
        long id = db.sql("""
            INSERT INTO matter (plan, kind, unit, clause, meeting, text, remedy, raised, due, due_by_office, by, synthetic)
            VALUES (:plan, :kind, :unit, :clause, :meeting, :text, :remedy, :raised, :due, :office, :by, :synthetic)
            RETURNING id
            """)
                .param("plan", matter.plan())
                .param("kind", matter.kind().id())
                .param("unit", matter.unit())
                .param("clause", matter.clause())
                .param("meeting", matter.meeting())
                .param("text", matter.text())
                .param("remedy", matter.remedy())
                .param("raised", matter.raised())
                .param("due", matter.deadline().first())
                .param("office", matter.deadline().byOffice())
                .param("by", matter.by())
                .param("synthetic", matter.synthetic())
                .query(Long.class)
                .single();
        audit.record(AuditEntry.act(
                matter.kind().id() + ".add",
                "matter:" + id,
                matter.unit(),
                Map.of("text", matter.text(), "due", matter.due().toString())));
        return id;
    }

    /** @param day for which it speaks */
    @Transactional
    public void step(Matter matter, boolean done, String note, LocalDate day, String by) {
        db.sql("INSERT INTO matter_step (matter, state, note, day, by, at) "
                        + "VALUES (:matter, :state, :note, :day, :by, :at)")
                .param("matter", matter.id())
                .param("day", day)
                .param("state", done ? "done" : "open")
                .param("note", note)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.act(
                matter.kind().id() + (done ? ".done" : ".followed"),
                "matter:" + matter.id(),
                matter.unit(),
                Map.of("note", note, "day", day.toString())));
    }
}
