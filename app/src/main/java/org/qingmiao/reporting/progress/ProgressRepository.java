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
    private final ProgressEvidenceRepository evidence;
    private final Audit audit;
    private final Clock clock;

    ProgressRepository(JdbcClient db, ProgressEvidenceRepository evidence, Audit audit, Clock clock) {
        this.db = db;
        this.evidence = evidence;
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
        Map<Long, List<ProgressEvidence>> standing = evidence.standing(plan, asOf);
        Map<String, List<ProgressReport>> entries = new LinkedHashMap<>();
        db.sql("SELECT * FROM progress WHERE plan = :plan AND day <= :day AND at <= coalesce(:known, at) ORDER BY id")
                .param("plan", plan)
                .param("day", asOf.day())
                .param("known", moment(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    ProgressReport entry = progress(row, standing.getOrDefault(row.getLong("id"), List.of()));
                    entries.computeIfAbsent(entry.item(), i -> new ArrayList<>())
                            .add(entry);
                });
        return entries;
    }

    static @Nullable OffsetDateTime moment(AsOf asOf) {
        return asOf.known().map(k -> k.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    public List<ProgressReport> history(String plan, String item) {
        Map<Long, List<ProgressEvidence>> standing = evidence.standing(plan, AsOf.now(clock.instant()));
        return db.sql("SELECT * FROM progress WHERE plan = :plan AND item = :item ORDER BY id DESC")
                .param("plan", plan)
                .param("item", item)
                .query((row, n) -> progress(row, standing.getOrDefault(row.getLong("id"), List.of())))
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
    static OffsetDateTime micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    @Override
    @Transactional
    public void prove(long entry, String reference, String by) {
        evidence.prove(entry, reference, "", by);
    }

    @Override
    @Transactional
    public void prove(long entry, CheckedFile file, String unit, String by) {
        evidence.prove(entry, file, unit, by);
    }

    @Override
    @Transactional
    public void withdrawEvidence(long id, String by) {
        evidence.withdraw(id, by);
    }

    @Override
    public Optional<EvidenceContent> file(String plan, String item, long id) {
        return evidence.file(plan, item, id);
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
