package org.qingmiao.workplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.work.TaskBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of deadlines: with a reason, by who may; none is ever taken away. The trigger keep_deadline holds the rule. */
@Component
public class DeadlineChanges {
    private final JdbcClient db;
    private final Permissions permissions;
    private final Audit audit;
    private final TaskBook book;
    private final Clock clock;

    DeadlineChanges(JdbcClient db, Permissions permissions, Audit audit, TaskBook book, Clock clock) {
        this.book = book;
        this.db = db;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a deadline belongs to. */
    public enum Kind {
        ACTION("work-action"),
        MATTER("matter");

        private final String object;

        Kind(String object) {
            this.object = object;
        }

        String column() {
            return this == ACTION ? "action" : "matter";
        }
    }

    private record Row(LocalDate due, String reason, String by, boolean byOffice, Instant at) {}

    /** Changes of all deadlines of a kind that the visitor may see, each with the day that stood before it. */
    Changes changes(Kind kind) {
        Map<Long, List<Row>> rows = new HashMap<>();
        String column = kind.column();
        db.sql("SELECT * FROM deadline_change WHERE " + column + " IS NOT NULL ORDER BY id")
                .query(row -> {
                    rows.computeIfAbsent(row.getLong(column), id -> new ArrayList<>())
                            .add(new Row(
                                    row.getObject("due", LocalDate.class),
                                    row.getString("reason"),
                                    row.getString("set_by"),
                                    row.getBoolean("by_office"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return new Changes(rows);
    }

    /** Found once for a whole list. */
    static final class Changes {
        private final Map<Long, List<Row>> rows;

        private Changes(Map<Long, List<Row>> rows) {
            this.rows = rows;
        }

        Deadline of(long id, LocalDate first, String by, boolean byOffice) {
            List<Deadline.Change> changes = new ArrayList<>();
            LocalDate was = first;
            for (Row row : rows.getOrDefault(id, List.of())) {
                changes.add(new Deadline.Change(was, row.due(), row.reason(), row.by(), row.byOffice(), row.at()));
                was = row.due();
            }
            return new Deadline(first, by, byOffice, changes);
        }
    }

    /** Whether a person works for the office where a unit's deadlines are concerned. */
    public boolean isOffice(Person person, String unit) {
        return permissions.may(person, Action.DECISION_WRITE, unit);
    }

    /** The office's by the office alone; a unit's own by who set it, its approver or the office. */
    public boolean mayChange(Person person, Deadline deadline, String unit) {
        if (isOffice(person, unit)) {
            return true;
        }
        boolean own = deadline.setBy().equals(person.login()) && permissions.may(person, Action.WORKPLAN_WRITE, unit);
        return !deadline.isOffices() && (own || permissions.may(person, Action.APPROVE, unit));
    }

    @Transactional
    public void change(Kind kind, long id, String unit, Deadline was, DeadlineForm form, Person person) {
        db.sql("INSERT INTO deadline_change (" + kind.column() + ", due, reason, set_by, by_office, at) "
                        + "VALUES (:id, :due, :reason, :by, :office, :at)")
                .param("id", id)
                .param("due", form.parsed().orElseThrow())
                .param("reason", form.reason())
                .param("by", person.login())
                .param("office", isOffice(person, unit))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        book.changed(
                WorkPlanSubject.SOURCE,
                kind == Kind.ACTION ? WorkPlanSubject.ofAction(id) : WorkPlanSubject.ofMatter(id));
        audit.record(AuditEntry.change(
                kind == Kind.ACTION ? "work-action.deadline" : "matter.deadline",
                kind.object + ":" + id,
                unit,
                Map.of("due", was.due().toString()),
                Map.of("due", form.due(), "reason", form.reason())));
    }
}
