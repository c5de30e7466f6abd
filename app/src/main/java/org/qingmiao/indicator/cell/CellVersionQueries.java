package org.qingmiao.indicator.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads cells as they are stored, present versions and earlier ones. */
final class CellVersionQueries {
    private static final String VERSION_COLUMNS = """
            v.element, v.period, u.id AS unit, v.options, v.value, v.version, v.origin, v.change,
            w.author, w.means, w.source, w.reason, w.at
            """;

    private final JdbcClient db;
    private final ElementKeys elements;
    private final OrgUnits units;

    CellVersionQueries(JdbcClient db, ElementKeys elements, OrgUnits units) {
        this.db = db;
        this.elements = elements;
        this.units = units;
    }

    Map<CellKey, CellVersion> present(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods) {
        return byKey(db.sql("SELECT " + VERSION_COLUMNS + """
                      FROM cell v JOIN org_unit u ON u.ix = v.unit JOIN cell_change w ON w.id = v.change
                     WHERE v.element = ANY (:elements) AND v.period = ANY (:periods) AND v.unit = ANY (:units)
                       AND v.value IS NOT NULL
                    """), elementIds, unitIds, periods);
    }

    Map<CellKey, CellVersion> asOf(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods, Instant moment) {
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
                    """).param("moment", moment.atOffset(ZoneOffset.UTC)),
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
                .param("elements", elements.known(elementIds))
                .param("periods", periods.stream().mapToInt(PeriodCode::of).toArray())
                .param("units", unitIds.stream().mapToInt(units::key).toArray())
                .query(this::version)
                .list()
                .forEach(v -> cells.put(v.key(), v));
        return cells;
    }

    List<CellVersion> history(CellKey key) {
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
                key(row, elements),
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

    static CellKey key(ResultSet row, ElementKeys elements) throws SQLException {
        return new CellKey(
                elements.id(row.getInt("element")),
                row.getString("unit"),
                PeriodCode.period(row.getInt("period")),
                row.getString("options"));
    }
}
