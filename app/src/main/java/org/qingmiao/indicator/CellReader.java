package org.qingmiao.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Reads whole columns of values for the roll-up. */
@Component
public class CellReader {
    private static final String NOW = """
            SELECT element, period, unit, sum(value), count(*), bool_or(origin = 3)
              FROM cell
             WHERE element = ANY (?) AND period = ANY (?) AND value IS NOT NULL
             GROUP BY element, period, unit
            """;

    /** The version that held at a moment: written by then, and not replaced by then. */
    private static final String AS_OF = """
            SELECT element, period, unit, sum(value), count(*), bool_or(origin = 3)
              FROM (SELECT c.element, c.period, c.unit, c.value, c.origin
                      FROM cell c JOIN cell_change w ON w.id = c.change
                     WHERE c.element = ANY (?) AND c.period = ANY (?) AND w.at <= ?
                    UNION ALL
                    SELECT h.element, h.period, h.unit, h.value, h.origin
                      FROM cell_history h
                      JOIN cell_change w ON w.id = h.change
                      JOIN cell_change r ON r.id = h.replaced_by
                     WHERE h.element = ANY (?) AND h.period = ANY (?) AND w.at <= ? AND r.at > ?) held
             WHERE value IS NOT NULL
             GROUP BY element, period, unit
            """;

    /** Enough that the round trips do not count, few enough that a large district fits into the heap. */
    private static final int ROWS_AT_ONCE = 10_000;

    private final DataSource database;

    public CellReader(DataSource database) {
        this.database = database;
    }

    /** One unit's value of one element and period, summed over its options. */
    interface RowHandler {
        void row(int element, int period, int unit, double value, int options, boolean synthetic);
    }

    void read(Collection<Integer> elements, Collection<Integer> periods, Optional<Instant> asOf, RowHandler handler) {
        try (Connection connection = database.getConnection()) {
            // Only inside a transaction does the driver hand rows over as they are asked for.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(asOf.isEmpty() ? NOW : AS_OF)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                bind(connection, statement, elements, periods, asOf);
                handOver(statement, handler);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("values could not be read", e);
        }
    }

    private static void handOver(PreparedStatement statement, RowHandler handler) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                handler.row(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getDouble(4),
                        row.getInt(5),
                        row.getBoolean(6));
            }
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            Collection<Integer> elements,
            Collection<Integer> periods,
            Optional<Instant> asOf)
            throws SQLException {
        var elementArray = connection.createArrayOf("int4", elements.toArray());
        var periodArray = connection.createArrayOf("int4", periods.toArray());
        statement.setArray(1, elementArray);
        statement.setArray(2, periodArray);
        if (asOf.isPresent()) {
            var moment = asOf.get().atOffset(ZoneOffset.UTC);
            statement.setObject(3, moment);
            statement.setArray(4, elementArray);
            statement.setArray(5, periodArray);
            statement.setObject(6, moment);
            statement.setObject(7, moment);
        }
    }
}
