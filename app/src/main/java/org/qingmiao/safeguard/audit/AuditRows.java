package org.qingmiao.safeguard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the record as the signed-in person; row-level security shows it to auditors alone. */
@Component
public class AuditRows {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;

    AuditRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * The newest entries that fit, newest first. Entries of all chains stand in the order of their time; where looks were
     * tied into the chain of acts is left out unless it is asked for.
     *
     * @param before key of the entry before which to go on, or 0
     */
    public List<AuditRow> find(AuditFilter filter, long before, int limit) {
        return db.sql("""
            SELECT e.chain, e.seq, e.at, e.who, a.name_zh, a.name_en, e.address, e.session, e.action, e.object, e.unit,
                   e.before, e.after, e.purpose
              FROM audit_entry e LEFT JOIN account a ON a.login = e.who
             WHERE (:before = 0 OR (e.at, e.chain, e.seq) < (
                       SELECT b.at, b.chain, b.seq FROM audit_entry b WHERE b.chain = :chain AND b.seq = :seq))
               AND (e.action <> 'audit.tie' OR :what = 'audit.tie')
               AND (:who = '' OR e.who = :who)
               AND starts_with(e.action, :what)
               AND (:object = '' OR position(lower(:object) IN lower(e.object)) > 0)
               AND (:unit = '' OR e.unit = :unit)
               AND (:from::timestamptz IS NULL OR e.at >= :from::timestamptz)
               AND (:to::timestamptz IS NULL OR e.at < :to::timestamptz)
             ORDER BY e.at DESC, e.chain DESC, e.seq DESC LIMIT :limit
            """)
                .param("before", before)
                .param("chain", AuditRow.chainOf(before))
                .param("seq", AuditRow.seqOf(before))
                .param("who", filter.who())
                .param("what", filter.what())
                .param("object", filter.object())
                .param("unit", filter.unit())
                .param("from", begin(filter.from()))
                .param("to", begin(filter.to().map(day -> day.plusDays(1))))
                .param("limit", limit)
                .query(AuditRows::row)
                .list();
    }

    private static @Nullable OffsetDateTime begin(Optional<LocalDate> day) {
        return day.map(d -> d.atStartOfDay(ZONE).toOffsetDateTime()).orElse(null);
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getInt("chain"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                name(row),
                row.getString("address"),
                row.getString("session"),
                row.getString("action"),
                row.getString("object"),
                row.getString("unit"),
                fields(row.getString("before"), row.getString("after")),
                row.getString("purpose"));
    }

    private static Optional<Text> name(ResultSet row) throws SQLException {
        String zh = row.getString("name_zh");
        return zh == null ? Optional.empty() : Optional.of(new Text(zh, row.getString("name_en")));
    }

    private static List<AuditRow.Field> fields(String before, String after) {
        JsonNode old = JsonMapper.shared().readTree(before);
        JsonNode now = JsonMapper.shared().readTree(after);
        TreeSet<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        List<AuditRow.Field> fields = new ArrayList<>();
        names.forEach(name -> fields.add(new AuditRow.Field(name, text(old, name), text(now, name))));
        return fields;
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
    }

    /** Ids of the actions that have entries, each looked up by a step in the index rather than by a scan. */
    public List<String> actions() {
        return db.sql("""
            WITH RECURSIVE step AS (
                (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
                UNION ALL
                SELECT (SELECT e.action FROM audit_entry e WHERE e.action > step.action ORDER BY e.action LIMIT 1)
                  FROM step WHERE step.action IS NOT NULL
            )
            SELECT action FROM step WHERE action IS NOT NULL
            """).query((row, n) -> row.getString(1)).list();
    }
}
