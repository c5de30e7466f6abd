package org.qingmiao.indicator.cell;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingmiao.org.OrgUnits;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes values: one statement per change, so that all of it holds or none. */
@Component
class CellRepository {
    /**
     * New values are inserted, different ones replace the present version, which moves to the history; equal ones are
     * left alone. Rows are taken in the order of their key, so that two writers never wait for each other in a circle.
     */
    private static final String WRITE = """
            WITH change AS (
                INSERT INTO cell_change (at, author, origin, means, source, reason, idempotency_key, touched)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (idempotency_key) DO NOTHING
                RETURNING id, origin
            ), given AS (
                SELECT * FROM unnest(?::int[], ?::int[], ?::int[], ?::text[], ?::float8[], ?::int[], ?::text[])
                    AS g (element, period, unit, options, value, seen, name)
            ), written AS (
                INSERT INTO cell (element, period, unit, options, value, version, origin, change)
                SELECT g.element, g.period, g.unit, g.options, g.value, 1, change.origin, change.id
                  FROM given g, change
                 WHERE g.value IS NOT NULL
                 ORDER BY 1, 2, 3, 4
                ON CONFLICT (element, period, unit, options) DO UPDATE
                   SET value = excluded.value, version = cell.version + 1,
                       origin = excluded.origin, change = excluded.change
                 WHERE cell.value IS DISTINCT FROM excluded.value
                RETURNING old.version AS old_version, old.value AS old_value, old.origin AS old_origin,
                          old.change AS old_change, new.element, new.period, new.unit, new.options, new.change
            ), taken_back AS (
                UPDATE cell SET value = NULL, version = cell.version + 1, origin = change.origin, change = change.id
                  FROM given g, change
                 WHERE g.value IS NULL AND cell.value IS NOT NULL
                   AND (cell.element, cell.period, cell.unit, cell.options) = (g.element, g.period, g.unit, g.options)
                RETURNING old.version AS old_version, old.value AS old_value, old.origin AS old_origin,
                          old.change AS old_change, new.element, new.period, new.unit, new.options, new.change
            ), replaced AS (
                SELECT * FROM written UNION ALL SELECT * FROM taken_back
            ), kept AS (
                INSERT INTO cell_history (element, period, unit, options, value, version, origin, change, replaced_by)
                SELECT element, period, unit, options, old_value, old_version, old_origin, old_change, change
                  FROM replaced WHERE old_version IS NOT NULL
            )
            , told AS (
                SELECT coalesce(jsonb_object_agg(g.name, r.old_value), '{}') AS before,
                       coalesce(jsonb_object_agg(g.name, g.value), '{}') AS after
                  FROM replaced r JOIN given g USING (element, period, unit, options)
                 WHERE ?
            ), counted AS (
                SELECT count(*) AS n,
                       -- A value that was taken back is as unknown as one that never was.
                       count(*) FILTER (WHERE g.seen <> CASE WHEN r.old_value IS NULL THEN 0 ELSE r.old_version END)
                           AS overtaken
                  FROM replaced r JOIN given g USING (element, period, unit, options)
            )
            SELECT change.id, counted.n, counted.overtaken, CASE WHEN counted.n > 0 THEN qm_audit(
                       ?, 'values.write', 'change:' || change.id, ?, told.before::text,
                       (told.after || ?::jsonb || jsonb_build_object('values', counted.n))::text, '')::text END
              FROM counted CROSS JOIN told LEFT JOIN change ON true
            """;

    /** A change of no more values than this stands in the audit value by value, a larger one by count and digest. */
    private static final int TOLD = 60;

    private final DataSource database;
    private final JdbcClient db;
    private final ElementKeys elements;
    private final OrgUnits units;
    private final Clock clock;

    CellRepository(DataSource database, ElementKeys elements, OrgUnits units, Clock clock) {
        this.database = database;
        this.db = JdbcClient.create(database);
        this.elements = elements;
        this.units = units;
        this.clock = clock;
    }

    /** Whether a change with this key was written before; empty stands for no key. */
    boolean isKnown(String idempotencyKey) {
        return !idempotencyKey.isEmpty()
                && db.sql("SELECT EXISTS (SELECT FROM cell_change WHERE idempotency_key = :key)")
                        .param("key", idempotencyKey)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Joins the caller's transaction, which must be rolled back where nothing comes back: then one of the cells was not
     * any more as it had been seen.
     */
    Optional<CellResult.Written> write(CellChange change, Map<CellKey, Integer> seen) {
        Coded coded = coded(change.values(), seen);
        Connection connection = DataSourceUtils.getConnection(database);
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            bind(statement, change);
            bind(statement, coded, connection);
            bindAudit(statement, change, connection);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                long id = rows.getLong(1);
                int changed = rows.getInt(2);
                int unchanged = change.values().size() - changed;
                return rows.getInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(new CellResult.Written(changed == 0 ? 0 : id, changed, unchanged));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("values could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void bind(PreparedStatement statement, CellChange change) throws SQLException {
        statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(2, change.author());
        statement.setInt(3, change.origin().code());
        statement.setString(4, change.means());
        statement.setString(5, change.source());
        statement.setString(6, change.reason());
        if (change.idempotencyKey().isEmpty()) {
            statement.setNull(7, Types.VARCHAR);
        } else {
            statement.setString(7, change.idempotencyKey());
        }
    }

    /** One entry per change, in the same statement: no second way to the database, no change without it. */
    private void bindAudit(PreparedStatement statement, CellChange change, Connection connection) throws SQLException {
        List<CellValue> values = change.values();
        boolean told = values.size() <= TOLD;
        String[] names =
                told ? values.stream().map(v -> ChangeDigest.name(v.key())).toArray(String[]::new) : new String[0];
        statement.setArray(15, connection.createArrayOf("text", names));
        statement.setBoolean(16, told);
        statement.setObject(17, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(18, ChangeDigest.unit(values));
        statement.setString(19, ChangeDigest.facts(change, !told));
    }

    /** Values as columns of numbers, as the table keeps them. */
    private record Coded(
            Integer[] element,
            Integer[] period,
            Integer[] unit,
            String[] options,
            @Nullable Double[] value,
            @Nullable Integer[] seen) {
        Coded(int n) {
            this(
                    new Integer[n],
                    new Integer[n],
                    new Integer[n],
                    new String[n],
                    new @Nullable Double[n],
                    new @Nullable Integer[n]);
        }
    }

    private Coded coded(List<CellValue> values, Map<CellKey, Integer> seen) {
        Map<String, Integer> numbers = numbers(values);
        int n = values.size();
        Coded coded = new Coded(n);
        for (int i = 0; i < n; i++) {
            CellKey key = values.get(i).key();
            coded.element[i] = Objects.requireNonNull(numbers.get(key.element()));
            coded.period[i] = PeriodCode.of(key.period());
            coded.unit[i] = units.key(key.unit());
            coded.options[i] = key.options();
            coded.value[i] = values.get(i).value();
            coded.seen[i] = seen.get(key);
        }
        return coded;
    }

    /** In the order of their names, so that two writers never wait for each other's new elements in a circle. */
    private Map<String, Integer> numbers(List<CellValue> values) {
        Map<String, Integer> numbers = new TreeMap<>();
        values.forEach(v -> numbers.put(v.key().element(), 0));
        numbers.replaceAll((id, none) -> elements.assign(id));
        return numbers;
    }

    private static void bind(PreparedStatement statement, Coded coded, Connection connection) throws SQLException {
        statement.setArray(8, touched(coded.element, coded.period, connection));
        statement.setArray(9, connection.createArrayOf("int4", coded.element));
        statement.setArray(10, connection.createArrayOf("int4", coded.period));
        statement.setArray(11, connection.createArrayOf("int4", coded.unit));
        statement.setArray(12, connection.createArrayOf("text", coded.options));
        statement.setArray(13, connection.createArrayOf("float8", coded.value));
        statement.setArray(14, connection.createArrayOf("int4", coded.seen));
    }

    private static Array touched(Integer[] element, Integer[] period, Connection connection) throws SQLException {
        HashSet<Long> touched = new HashSet<>();
        for (int i = 0; i < element.length; i++) {
            touched.add(TouchedColumn.of(element[i], period[i]));
        }
        return connection.createArrayOf("int8", touched.toArray());
    }
}
