package org.qingmiao.reporting.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.file.CheckedFile;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ProgressRepository implements ProgressReports {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ProgressRepository(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PlanProgress of(Plan plan, int year, Optional<Instant> known) {
        AsOf asOf = AsOf.ofYear(year, known, clock.instant());
        return new PlanProgress(asOf, entries(plan.id(), asOf));
    }

    @Override
    public PlanProgress now(Plan plan) {
        AsOf asOf = AsOf.now(clock.instant());
        return new PlanProgress(asOf, entries(plan.id(), asOf));
    }

    /** Entries that are seen, by item, in the order in which they were recorded. */
    private Map<String, List<ProgressReport>> entries(String plan, AsOf asOf) {
        Map<Long, List<ProgressEvidence>> evidence = evidence(plan, asOf);
        Map<String, List<ProgressReport>> entries = new LinkedHashMap<>();
        db.sql("SELECT * FROM progress WHERE plan = :plan AND day <= :day AND at <= coalesce(:known, at) ORDER BY id")
                .param("plan", plan)
                .param("day", asOf.day())
                .param("known", moment(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    ProgressReport entry = progress(row, evidence.getOrDefault(row.getLong("id"), List.of()));
                    entries.computeIfAbsent(entry.item(), i -> new ArrayList<>())
                            .add(entry);
                });
        return entries;
    }

    private static @Nullable OffsetDateTime moment(AsOf asOf) {
        return asOf.known().map(k -> k.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /** Evidence that stood at the moment, by number of the entry. */
    private Map<Long, List<ProgressEvidence>> evidence(String plan, AsOf asOf) {
        Map<Long, List<ProgressEvidence>> evidence = new HashMap<>();
        db.sql("""
            SELECT e.* FROM progress_evidence e JOIN progress p ON p.id = e.progress
             WHERE p.plan = :plan AND e.at <= coalesce(:known, e.at)
               AND (e.removed_at IS NULL OR e.removed_at > :known)
             ORDER BY e.id
            """)
                .param("plan", plan)
                .param("known", moment(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    evidence.computeIfAbsent(row.getLong("progress"), id -> new ArrayList<>())
                            .add(evidence(row));
                });
        return evidence;
    }

    @Override
    public List<ProgressReport> history(String plan, String item) {
        Map<Long, List<ProgressEvidence>> evidence = evidence(plan, AsOf.now(clock.instant()));
        return db.sql("SELECT * FROM progress WHERE plan = :plan AND item = :item ORDER BY id DESC")
                .param("plan", plan)
                .param("item", item)
                .query((row, n) -> progress(row, evidence.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    @Override
    @Transactional
    public long record(String plan, ProgressReport progressReport) {
        long id = db.sql("""
            INSERT INTO progress (plan, item, state, share, day, note_zh, note_en, author, at, synthetic)
            VALUES (:plan, :item, :state, :share, :day, :zh, :en, :author, :at, :synthetic) RETURNING id
            """)
                .param("plan", plan)
                .param("item", progressReport.item())
                .param("state", progressReport.state().id())
                .param("share", progressReport.share())
                .param("day", progressReport.day())
                .param("zh", progressReport.note().zh())
                .param("en", progressReport.note().en())
                .param("author", progressReport.author())
                .param("at", micros(progressReport.at()))
                .param("synthetic", progressReport.synthetic())
                .query(Long.class)
                .single();
        audit.record(AuditEntry.act(
                "progress.record",
                "item:" + plan + "/" + progressReport.item(),
                "",
                Map.of(
                        "state", progressReport.state().id(),
                        "share", Integer.toString(progressReport.share()),
                        "day", progressReport.day().toString())));
        return id;
    }

    /** As the database keeps it: rounded up, an entry would be later than a freezing of the same moment. */
    private static OffsetDateTime micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    @Override
    @Transactional
    public void prove(long entry, String reference, String by) {
        prove(entry, reference, "", by);
    }

    @Override
    @Transactional
    public void prove(long entry, CheckedFile file, String unit, String by) {
        long id = prove(entry, file.name(), file.kind().mediaType(), by);
        db.sql("INSERT INTO progress_file (evidence, unit, content) VALUES (:evidence, :unit, :content)")
                .param("evidence", id)
                .param("unit", unit)
                .param("content", file.content())
                .update();
    }

    private long prove(long entry, String label, String type, String by) {
        long id = db.sql("""
            INSERT INTO progress_evidence (progress, label, type, by, at) VALUES (:entry, :label, :type, :by, :at)
            RETURNING id
            """)
                .param("entry", entry)
                .param("label", label)
                .param("type", type)
                .param("by", by)
                .param("at", micros(clock.instant()))
                .query(Long.class)
                .single();
        audit.record(AuditEntry.act("progress.evidence.add", object(id), "", Map.of("label", label)));
        return id;
    }

    private static String object(long evidence) {
        return "progress-evidence:" + evidence;
    }

    @Override
    @Transactional
    public void withdrawEvidence(long evidence, String by) {
        int removed = db.sql("""
            UPDATE progress_evidence SET removed_by = :by, removed_at = :at WHERE id = :id AND removed_at IS NULL
            """)
                .param("by", by)
                .param("at", micros(clock.instant()))
                .param("id", evidence)
                .update();
        if (removed == 1) {
            audit.record(AuditEntry.act("progress.evidence.remove", object(evidence), "", Map.of()));
        }
    }

    @Override
    public Optional<EvidenceContent> file(String plan, String item, long evidence) {
        return db.sql("""
            SELECT e.label, e.type, f.content
              FROM progress_evidence e JOIN progress_file f ON f.evidence = e.id JOIN progress p ON p.id = e.progress
             WHERE e.id = :id AND p.plan = :plan AND p.item = :item AND e.removed_at IS NULL
            """)
                .param("id", evidence)
                .param("plan", plan)
                .param("item", item)
                .query((row, n) ->
                        new EvidenceContent(row.getString("label"), row.getString("type"), row.getBytes("content")))
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

    private static ProgressReport progress(ResultSet row, List<ProgressEvidence> evidence) throws SQLException {
        return new ProgressReport(
                row.getString("item"),
                ProgressReport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("share"),
                row.getObject("day", LocalDate.class),
                new Text(row.getString("note_zh"), row.getString("note_en")),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"),
                evidence);
    }
}
