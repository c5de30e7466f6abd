package org.qingmiao.indicator.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes of cells: which there were, and what stood before one in the cells that it still holds. */
@Component
class CellChangeQueries {
    private final JdbcClient db;
    private final ElementKeys elements;

    CellChangeQueries(JdbcClient db, ElementKeys elements) {
        this.db = db;
        this.elements = elements;
    }

    List<CellKey> keysOf(long change) {
        return db.sql("""
            SELECT c.element, c.period, u.id AS unit, c.options
              FROM cell c JOIN org_unit u ON u.ix = c.unit WHERE c.change = :change
            """).param("change", change).query((row, n) -> key(row)).list();
    }

    /**
     * What stood in a cell before a change.
     *
     * @param seen version of the cell as it is now
     */
    record ValueBefore(CellValue value, int seen) {}

    List<ValueBefore> before(long change) {
        return db.sql("""
            SELECT c.element, c.period, u.id AS unit, c.options, h.value,
                   CASE WHEN c.value IS NULL THEN 0 ELSE c.version END AS seen
              FROM cell c
              JOIN org_unit u ON u.ix = c.unit
              LEFT JOIN cell_history h
                ON (h.element, h.period, h.unit, h.options) = (c.element, c.period, c.unit, c.options)
               AND h.replaced_by = :change
             WHERE c.change = :change
            """).param("change", change).query(this::valueBefore).list();
    }

    private ValueBefore valueBefore(ResultSet row, int number) throws SQLException {
        double value = row.getDouble("value");
        Double old = row.wasNull() ? null : value;
        return new ValueBefore(new CellValue(key(row), old), row.getInt("seen"));
    }

    private CellKey key(ResultSet row) throws SQLException {
        return CellVersionQueries.key(row, elements);
    }

    List<CellStore.ChangeSummary> recent(Collection<String> elementIds, int limit) {
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
                .query((row, n) -> new CellStore.ChangeSummary(
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
