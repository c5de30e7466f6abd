package org.qingmiao.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredCells implements Cells {
    private static final String VERSION_COLUMNS = """
            v.element, v.period, u.id AS unit, v.options, v.value, v.version, v.origin, v.change,
            w.author, w.means, w.source, w.reason, w.at
            """;

    private final JdbcClient db;
    private final CellTable table;
    private final CellChecks checks;
    private final ElementKeys elements;
    private final OrgUnits units;

    StoredCells(JdbcClient db, CellTable table, CellChecks checks, ElementKeys elements, OrgUnits units) {
        this.db = db;
        this.table = table;
        this.checks = checks;
        this.elements = elements;
        this.units = units;
    }

    @Override
    public CellResult write(CellChange change) {
        List<CellProblem> problems = checks.problems(change.values());
        if (!problems.isEmpty()) {
            return new CellResult.Refused(problems);
        }
        return change.values().isEmpty() ? new CellResult.Written(0, 0, 0) : table.write(change);
    }

    @Override
    public List<CellProblem> problems(List<CellValue> values) {
        return checks.problems(values);
    }

    @Override
    public Map<CellKey, CellVersion> read(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods) {
        return byKey(db.sql("SELECT " + VERSION_COLUMNS + """
                      FROM cell v JOIN org_unit u ON u.ix = v.unit JOIN cell_change w ON w.id = v.change
                     WHERE v.element = ANY (:elements) AND v.period = ANY (:periods) AND v.unit = ANY (:units)
                       AND v.value IS NOT NULL
                    """), elementIds, unitIds, periods);
    }

    @Override
    public Map<CellKey, CellVersion> readAsOf(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods, Instant asOf) {
        return byKey(
                db.sql("SELECT " + VERSION_COLUMNS + """
                      FROM (SELECT element, period, unit, options, value, version, origin, change,
                                   NULL::bigint AS replaced_by FROM cell
                            UNION ALL
                            SELECT element, period, unit, options, value, version, origin, change, replaced_by
                              FROM cell_history) v
                      JOIN org_unit u ON u.ix = v.unit
                      JOIN cell_change w ON w.id = v.change
                      LEFT JOIN cell_change r ON r.id = v.replaced_by
                     WHERE v.element = ANY (:elements) AND v.period = ANY (:periods) AND v.unit = ANY (:units)
                       AND v.value IS NOT NULL AND w.at <= :moment AND (r.at IS NULL OR r.at > :moment)
                    """).param("moment", asOf.atOffset(ZoneOffset.UTC)),
                elementIds,
                unitIds,
                periods);
    }

    private Map<CellKey, CellVersion> byKey(
            JdbcClient.StatementSpec statement,
            Collection<String> elementIds,
            Collection<String> unitIds,
            Collection<Period> periods) {
        Map<CellKey, CellVersion> cells = new HashMap<>();
        statement
                .param("elements", elementIds.stream().mapToInt(elements::key).toArray())
                .param("periods", periods.stream().mapToInt(PeriodCode::of).toArray())
                .param("units", unitIds.stream().mapToInt(units::key).toArray())
                .query(this::version)
                .list()
                .forEach(v -> cells.put(v.key(), v));
        return cells;
    }

    @Override
    public List<CellVersion> history(CellKey key) {
        return db.sql("SELECT " + VERSION_COLUMNS + """
              FROM (SELECT element, period, unit, options, value, version, origin, change FROM cell
                    UNION ALL
                    SELECT element, period, unit, options, value, version, origin, change FROM cell_history) v
              JOIN org_unit u ON u.ix = v.unit JOIN cell_change w ON w.id = v.change
             WHERE v.element = :element AND v.period = :period AND v.unit = :unit AND v.options = :options
             ORDER BY v.version DESC
            """)
                .param("element", elements.key(key.element()))
                .param("period", PeriodCode.of(key.period()))
                .param("unit", units.key(key.unit()))
                .param("options", key.options())
                .query(this::version)
                .list();
    }

    private CellVersion version(ResultSet row, int number) throws SQLException {
        double value = row.getDouble("value");
        boolean known = !row.wasNull();
        CellKey key = new CellKey(
                elements.id(row.getInt("element")),
                row.getString("unit"),
                PeriodCode.period(row.getInt("period")),
                row.getString("options"));
        return new CellVersion(
                key,
                row.getInt("version"),
                known ? value : null,
                Origin.of(row.getInt("origin")),
                row.getString("author"),
                row.getString("means"),
                row.getString("source"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("change"));
    }

    @Override
    public List<CellKey> keysOf(long change) {
        return db.sql("""
            SELECT c.element, c.period, u.id AS unit, c.options
              FROM cell c JOIN org_unit u ON u.ix = c.unit WHERE c.change = :change
            """)
                .param("change", change)
                .query((row, n) -> new CellKey(
                        elements.id(row.getInt("element")),
                        row.getString("unit"),
                        PeriodCode.period(row.getInt("period")),
                        row.getString("options")))
                .list();
    }

    @Override
    public Optional<CellResult> undo(long change, String author, String reason) {
        Map<CellKey, CellValue> before = new LinkedHashMap<>();
        db.sql("""
            SELECT c.element, c.period, u.id AS unit, c.options, h.value, h.version IS NULL AS fresh
              FROM cell c
              JOIN org_unit u ON u.ix = c.unit
              LEFT JOIN cell_history h
                ON (h.element, h.period, h.unit, h.options) = (c.element, c.period, c.unit, c.options)
               AND h.replaced_by = :change
             WHERE c.change = :change
            """)
                .param("change", change)
                .query((row, n) -> {
                    double value = row.getDouble("value");
                    Double old = row.wasNull() ? null : value;
                    return new CellValue(
                            new CellKey(
                                    elements.id(row.getInt("element")),
                                    row.getString("unit"),
                                    PeriodCode.period(row.getInt("period")),
                                    row.getString("options")),
                            old);
                })
                .list()
                .forEach(v -> before.put(v.key(), v));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(table.write(new CellChange(
                author, Origin.REPORTED, "undo", "change " + change, reason, "", List.copyOf(before.values()))));
    }

    @Override
    public List<ChangeSummary> recentChanges(Collection<String> elementIds, int limit) {
        return db.sql("""
            SELECT id, at, author, means, source, reason,
                   (SELECT count(*) FROM cell c WHERE c.change = w.id)
                   + (SELECT count(*) FROM cell_history h WHERE h.change = w.id) AS cells
              FROM cell_change w
             WHERE EXISTS (SELECT FROM unnest(w.touched) AS t WHERE (t >> 32)::int = ANY (:elements))
             ORDER BY id DESC LIMIT :limit
            """)
                .param("elements", elementIds.stream().mapToInt(elements::key).toArray())
                .param("limit", limit)
                .query((row, n) -> new ChangeSummary(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getString("means"),
                        row.getString("source"),
                        row.getString("reason"),
                        row.getInt("cells")))
                .list();
    }
}
