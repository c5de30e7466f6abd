package org.qingmiao.reporting.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What shows that progress was made as it was reported: references and files. */
@Component
class ProgressEvidenceRepository {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ProgressEvidenceRepository(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Evidence that stood at the moment, by number of the entry. */
    Map<Long, List<ProgressEvidence>> standing(String plan, AsOf asOf) {
        Map<Long, List<ProgressEvidence>> evidence = new HashMap<>();
        db.sql("""
            SELECT e.* FROM progress_evidence e JOIN progress p ON p.id = e.progress
             WHERE p.plan = :plan AND e.at <= coalesce(:known, e.at)
               AND (e.removed_at IS NULL OR e.removed_at > :known)
             ORDER BY e.id
            """)
                .param("plan", plan)
                .param("known", ProgressRepository.moment(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    evidence.computeIfAbsent(row.getLong("progress"), id -> new ArrayList<>())
                            .add(evidence(row));
                });
        return evidence;
    }

    void prove(long entry, CheckedFile file, String unit, String by) {
        long id = prove(entry, file.name(), file.kind().mediaType(), by);
        db.sql("INSERT INTO progress_file (evidence, unit, content) VALUES (:evidence, :unit, :content)")
                .param("evidence", id)
                .param("unit", unit)
                .param("content", file.content())
                .update();
    }

    long prove(long entry, String label, String type, String by) {
        long id = db.sql("""
            INSERT INTO progress_evidence (progress, label, type, by, at) VALUES (:entry, :label, :type, :by, :at)
            RETURNING id
            """)
                .param("entry", entry)
                .param("label", label)
                .param("type", type)
                .param("by", by)
                .param("at", ProgressRepository.micros(clock.instant()))
                .query(Long.class)
                .single();
        audit.record(AuditEntry.act("progress.evidence.add", object(id), "", Map.of("label", label)));
        return id;
    }

    private static String object(long evidence) {
        return "progress-evidence:" + evidence;
    }

    void withdraw(long evidence, String by) {
        int removed = db.sql("""
            UPDATE progress_evidence SET removed_by = :by, removed_at = :at WHERE id = :id AND removed_at IS NULL
            """)
                .param("by", by)
                .param("at", ProgressRepository.micros(clock.instant()))
                .param("id", evidence)
                .update();
        if (removed == 1) {
            audit.record(AuditEntry.act("progress.evidence.remove", object(evidence), "", Map.of()));
        }
    }

    Optional<ProgressReports.EvidenceContent> file(String plan, String item, long evidence) {
        return db.sql("""
            SELECT e.label, e.type, f.content
              FROM progress_evidence e JOIN progress_file f ON f.evidence = e.id JOIN progress p ON p.id = e.progress
             WHERE e.id = :id AND p.plan = :plan AND p.item = :item AND e.removed_at IS NULL
            """)
                .param("id", evidence)
                .param("plan", plan)
                .param("item", item)
                .query((row, n) -> new ProgressReports.EvidenceContent(
                        row.getString("label"), row.getString("type"), row.getBytes("content")))
                .optional();
    }

    private static ProgressEvidence evidence(ResultSet row) throws SQLException {
        return new ProgressEvidence(
                row.getLong("id"),
                row.getString("label"),
                row.getString("type"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
