package org.qingmiao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ProgressTable implements Progresses {
    private final JdbcClient db;
    private final Audit audit;

    ProgressTable(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    @Override
    public Map<String, Progress> of(String plan) {
        return of(plan, Optional.empty());
    }

    @Override
    public Map<String, Progress> of(String plan, Optional<Instant> asOf) {
        Map<String, Progress> newest = new HashMap<>();
        db.sql("""
            SELECT DISTINCT ON (item) * FROM progress
             WHERE plan = :plan AND at <= coalesce(:asOf, 'infinity'::timestamptz) ORDER BY item, id DESC
            """)
                .param("plan", plan)
                .param("asOf", asOf.map(m -> m.atOffset(ZoneOffset.UTC)).orElse(null))
                .query(ProgressTable::progress)
                .list()
                .forEach(p -> newest.put(p.item(), p));
        return newest;
    }

    @Override
    public List<Progress> history(String plan, String item) {
        return db.sql("SELECT * FROM progress WHERE plan = :plan AND item = :item ORDER BY id DESC")
                .param("plan", plan)
                .param("item", item)
                .query(ProgressTable::progress)
                .list();
    }

    @Override
    @Transactional
    public void record(String plan, Progress progress) {
        db.sql("""
            INSERT INTO progress (plan, item, state, share, done_on, note_zh, note_en, author, at, synthetic)
            VALUES (:plan, :item, :state, :share, :on, :zh, :en, :author, :at, :synthetic)
            """)
                .param("plan", plan)
                .param("item", progress.item())
                .param("state", progress.state().id())
                .param("share", progress.share())
                .param("on", progress.on().orElse(null))
                .param("zh", progress.note().zh())
                .param("en", progress.note().en())
                .param("author", progress.author())
                .param("at", progress.at().atOffset(ZoneOffset.UTC))
                .param("synthetic", progress.synthetic())
                .update();
        audit.record(AuditEntry.act(
                "progress.record",
                "item:" + plan + "/" + progress.item(),
                "",
                Map.of("state", progress.state().id(), "share", Integer.toString(progress.share()))));
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getString("item"),
                Progress.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("share"),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                new Text(row.getString("note_zh"), row.getString("note_en")),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("synthetic"));
    }
}
