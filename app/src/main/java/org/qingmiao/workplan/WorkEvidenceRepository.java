package org.qingmiao.workplan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files and references kept as evidence. One that is removed is only hidden: it was part of what was reported. */
@Component("workEvidenceTable")
public class WorkEvidenceRepository {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    WorkEvidenceRepository(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public List<WorkEvidence> of(long action) {
        return db.sql("""
            SELECT id, name, type, octet_length(content) AS size, by, at FROM work_evidence
             WHERE action = :action AND NOT removed ORDER BY id
            """)
                .param("action", action)
                .query((row, n) -> new WorkEvidence(
                        row.getLong("id"),
                        action,
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<byte[]> content(long action, long id) {
        return db.sql(
                        "SELECT content FROM work_evidence WHERE id = :id AND action = :action AND NOT removed AND type <> ''")
                .param("id", id)
                .param("action", action)
                .query(byte[].class)
                .optional();
    }

    @Transactional
    public void add(WorkAction action, CheckedFile file, String by) {
        add(action, file.name(), file.kind().mediaType(), file.content(), by);
    }

    /** The words of a reference instead of a file. */
    @Transactional
    public void add(WorkAction action, String reference, String by) {
        add(action, reference, "", new byte[0], by);
    }

    private void add(WorkAction action, String name, String type, byte[] content, String by) {
        db.sql("""
            INSERT INTO work_evidence (action, name, type, content, by, at)
            VALUES (:action, :name, :type, :content, :by, :at)
            """)
                .param("action", action.id())
                .param("name", name)
                .param("type", type)
                .param("content", content)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.act(
                "work-action.evidence.add", "work-action:" + action.id(), action.unit(), Map.of("name", name)));
    }

    @Transactional
    public void remove(WorkAction action, long id) {
        int removed = db.sql(
                        "UPDATE work_evidence SET removed = true WHERE id = :id AND action = :action AND NOT removed")
                .param("id", id)
                .param("action", action.id())
                .update();
        if (removed == 1) {
            audit.record(AuditEntry.act(
                    "work-action.evidence.remove",
                    "work-action:" + action.id(),
                    action.unit(),
                    Map.of("id", Long.toString(id))));
        }
    }
}
