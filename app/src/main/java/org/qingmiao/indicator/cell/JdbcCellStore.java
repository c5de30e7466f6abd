package org.qingmiao.indicator.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcCellStore implements CellStore {
    private static final String VERSION_COLUMNS = """
            v.element, v.period, u.id AS unit, v.options, v.value, v.version, v.origin, v.change,
            w.author, w.means, w.source, w.reason, w.at
            """;

    private final JdbcClient db;
    private final CellRepository table;
    private final CellChecks checks;
    private final CellLocks locks;
    private final CountedCells counted;
    private final ElementKeys elements;
    private final OrgUnits units;
    private final TransactionTemplate transactions;

    JdbcCellStore(
            JdbcClient db,
            CellRepository table,
            CellChecks checks,
            CellLocks locks,
            CountedCells counted,
            ElementKeys elements,
            OrgUnits units,
            TransactionTemplate transactions) {
        this.db = db;
        this.table = table;
        this.checks = checks;
        this.locks = locks;
        this.counted = counted;
        this.elements = elements;
        this.units = units;
        this.transactions = transactions;
    }

    @Override
    public CellResult write(CellChange change) {
        return write(change, Map.of()).orElseThrow();
    }

    /** The one way by which a value changes: checks, locks and versions are asked here and nowhere else. */
    @Override
    public Optional<CellResult> write(CellChange change, Map<CellKey, Integer> seen) {
        if (change.values().isEmpty()) {
            return Optional.of(new CellResult.Written(0, 0, 0));
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            List<CellProblem> refusals = refused(change);
            if (!refusals.isEmpty()) {
                return Optional.of(new CellResult.Refused(refusals));
            }
            Optional<CellResult.Written> written = table.write(change, seen);
            if (written.isEmpty()) {
                status.setRollbackOnly();
            }
            return written.map(w -> w);
        }));
    }

    @Override
    public List<CellProblem> problems(List<CellValue> values) {
        return checks.problems(values);
    }

    @Override
    public List<CellProblem> refusals(CellChange change) {
        return Objects.requireNonNull(transactions.execute(status -> refused(change)));
    }

    private List<CellProblem> refused(CellChange change) {
        List<CellProblem> problems = checks.problems(change.values());
        return problems.isEmpty() ? locked(change) : problems;
    }

    /** Those that are locked and would be changed: what stands there already may be sent again. */
    private List<CellProblem> locked(CellChange change) {
        Map<CellKey, CellLock> locked = locks.on(change);
        if (locked.isEmpty() || table.isKnown(change.idempotencyKey())) {
            return List.of();
        }
        Map<CellKey, CellVersion> present = around(locked.keySet());
        List<CellProblem> problems = new ArrayList<>();
        for (int i = 0; i < change.values().size(); i++) {
            CellValue value = change.values().get(i);
            CellLock lock = locked.get(value.key());
            CellVersion now = present.get(value.key());
            if (lock != null && !Objects.equals(value.value(), now == null ? null : now.value())) {
                problems.add(new CellProblem(i, CellProblem.LOCKED, lock.message(), Optional.of(lock.path())));
            }
        }
        return problems;
    }

    @Override
    public Map<CellKey, CellVersion> read(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods) {
        Map<CellKey, CellVersion> cells =
                byKey(db.sql("SELECT " + VERSION_COLUMNS + """
                      FROM cell v JOIN org_unit u ON u.ix = v.unit JOIN cell_change w ON w.id = v.change
                     WHERE v.element = ANY (:elements) AND v.period = ANY (:periods) AND v.unit = ANY (:units)
                       AND v.value IS NOT NULL
                    """), elementIds, unitIds, periods);
        counted.lay(cells, elementIds, unitIds, periods, Optional.empty());
        return cells;
    }

    @Override
    public Map<CellKey, CellVersion> readAsOf(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods, Instant asOf) {
        Map<CellKey, CellVersion> cells = byKey(
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
        counted.lay(cells, elementIds, unitIds, periods, Optional.of(asOf));
        return cells;
    }

    private Map<CellKey, CellVersion> byKey(
            JdbcClient.StatementSpec statement,
            Collection<String> elementIds,
            Collection<String> unitIds,
            Collection<Period> periods) {
        Map<CellKey, CellVersion> cells = new HashMap<>();
        statement
                .param("elements", elements.known(elementIds))
                .param("periods", periods.stream().mapToInt(PeriodCode::of).toArray())
                .param("units", unitIds.stream().mapToInt(units::key).toArray())
                .query(this::version)
                .list()
                .forEach(v -> cells.put(v.key(), v));
        return cells;
    }

    @Override
    public List<CellVersion> history(CellKey key) {
        Optional<Integer> element = elements.find(key.element());
        if (element.isEmpty()) {
            return List.of();
        }
        return db.sql("SELECT " + VERSION_COLUMNS + """
              FROM (SELECT element, period, unit, options, value, version, origin, change FROM cell
                    UNION ALL
                    SELECT element, period, unit, options, value, version, origin, change FROM cell_history) v
              JOIN org_unit u ON u.ix = v.unit JOIN cell_change w ON w.id = v.change
             WHERE v.element = :element AND v.period = :period AND v.unit = :unit AND v.options = :options
             ORDER BY v.version DESC
            """)
                .param("element", element.get())
                .param("period", PeriodCode.of(key.period()))
                .param("unit", units.key(key.unit()))
                .param("options", key.options())
                .query(this::version)
                .list();
    }

    private CellVersion version(ResultSet row, int number) throws SQLException {
        double value = row.getDouble("value");
        boolean known = !row.wasNull();
        return new CellVersion(
                key(row),
                row.getInt("version"),
                known ? value : null,
                ValueOrigin.of(row.getInt("origin")),
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
            """).param("change", change).query((row, n) -> key(row)).list();
    }

    @Override
    public Optional<CellResult> undo(long change, String author, String reason) {
        List<CellValue> before = new ArrayList<>();
        Map<CellKey, Integer> seen = new HashMap<>();
        db.sql("""
            SELECT c.element, c.period, u.id AS unit, c.options, h.value,
                   CASE WHEN c.value IS NULL THEN 0 ELSE c.version END AS seen
              FROM cell c
              JOIN org_unit u ON u.ix = c.unit
              LEFT JOIN cell_history h
                ON (h.element, h.period, h.unit, h.options) = (c.element, c.period, c.unit, c.options)
               AND h.replaced_by = :change
             WHERE c.change = :change
            """).param("change", change).query((RowCallbackHandler) row -> {
            double value = row.getDouble("value");
            Double old = row.wasNull() ? null : value;
            CellKey key = key(row);
            before.add(new CellValue(key, old));
            seen.put(key, row.getInt("seen"));
        });
        return before.isEmpty()
                ? Optional.empty()
                : write(
                        new CellChange(author, ValueOrigin.REPORTED, "undo", "change " + change, reason, "", before),
                        seen);
    }

    private CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                elements.id(row.getInt("element")),
                row.getString("unit"),
                PeriodCode.period(row.getInt("period")),
                row.getString("options"));
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
                .param("elements", elements.known(elementIds))
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
