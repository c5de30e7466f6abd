package org.qingmiao.register.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.StoredRecord.Head;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.RecordClaims;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a record, as it is or as it was in one version, within the reach that the transaction was told. */
record RecordReading(JdbcClient db, TableLayout layout, FieldCodec codec) {
    static final int NEWEST = Integer.MAX_VALUE;

    Optional<StoredRecord> read(StoredRecord.Key key, int version) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Head> head = db.sql(select(layout.main(), "id", version))
                .param("district", key.district())
                .param("id", key.id())
                .param("version", version)
                .query((row, n) -> {
                    values.putAll(new RecordValues(codec).of(layout.main(), row));
                    return head(key, row, version == NEWEST ? claims(row) : RecordClaims.NONE);
                })
                .optional();
        return head.map(h -> {
            layout.ofRecord().stream()
                    .filter(t -> !t.head() && t.band().isWithRecord())
                    .forEach(t -> values.putAll(beside(t, key, version)));
            return new StoredRecord(h, values, rows(key, version));
        });
    }

    /** A record of a list, without what lies in other tables. */
    StoredRecord alone(int district, ResultSet row) throws SQLException {
        StoredRecord.Key key = new StoredRecord.Key(district, row.getObject("id", UUID.class));
        return new StoredRecord(head(key, row, claims(row)), new RecordValues(codec).of(layout.main(), row), Map.of());
    }

    private Map<String, Object> beside(LayoutTable table, StoredRecord.Key key, int version) {
        return db.sql(select(table, "id", version))
                .param("district", key.district())
                .param("id", key.id())
                .param("version", version)
                .query((row, n) -> new RecordValues(codec).of(table, row))
                .optional()
                .orElse(Map.of());
    }

    private Map<String, List<Row>> rows(StoredRecord.Key key, int version) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (LayoutTable table : layout.tables()) {
            if (table.isOfRows() && table.head() && table.band().isWithRecord()) {
                List<Row> found = rows(table, key, version);
                if (!found.isEmpty()) {
                    rows.put(table.section().orElseThrow(), found);
                }
            }
        }
        return rows;
    }

    private List<Row> rows(LayoutTable head, StoredRecord.Key key, int version) {
        Map<UUID, Map<String, Object>> more = new LinkedHashMap<>();
        for (LayoutTable table : layout.ofRows(head.section().orElseThrow())) {
            if (!table.head() && table.band().isWithRecord()) {
                of(key, version, table).query(row -> {
                    more.put(row.getObject("id", UUID.class), new RecordValues(codec).of(table, row));
                });
            }
        }
        return of(key, version, head).query((row, n) -> row(head, row, more)).list();
    }

    private JdbcClient.StatementSpec of(StoredRecord.Key key, int version, LayoutTable table) {
        String order = table.head() ? " ORDER BY position, id" : "";
        return db.sql(select(table, "record", version) + order)
                .param("district", key.district())
                .param("id", key.id())
                .param("version", version);
    }

    /** @param more values of each row that lie in other tables */
    Row row(LayoutTable table, ResultSet row, Map<UUID, Map<String, Object>> more) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, Object> values = new LinkedHashMap<>(new RecordValues(codec).of(table, row));
        values.putAll(more.getOrDefault(id, Map.of()));
        return new Row(
                id,
                table.hasColumn("parent") ? Optional.ofNullable(row.getObject("parent", UUID.class)) : Optional.empty(),
                row.getInt("position"),
                table.hasColumn("code")
                        ? Optional.ofNullable(row.getString("code")).orElse("")
                        : "",
                table.hasColumn("state")
                        ? Optional.ofNullable(row.getString("state")).orElse("")
                        : "",
                row.getInt("version"),
                Optional.ofNullable(row.getString("changed_by")),
                values);
    }

    private RecordClaims claims(ResultSet row) throws SQLException {
        return new RecordValues(codec).claims(layout.reached(), row);
    }

    private Head head(StoredRecord.Key key, ResultSet row, RecordClaims claims) throws SQLException {
        return new Head(
                key,
                Optional.ofNullable(row.getString("unit_id")).orElse(""),
                row.getString("state"),
                layout.main().hasColumn("number") ? Optional.ofNullable(row.getString("number")) : Optional.empty(),
                marks("flag.", layout.register().flags().keySet(), row),
                marks("lock.", layout.register().access().locks().keySet(), row),
                claims,
                row.getInt("version"),
                row.getInt("definition"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("created_by")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("changed_by")),
                taken(row),
                owed(row),
                act(row));
    }

    private Map<String, Instant> taken(ResultSet row) throws SQLException {
        Map<String, Instant> taken = new LinkedHashMap<>();
        for (String step : layout.register().steps().keySet()) {
            String column = LayoutNames.taken(step);
            OffsetDateTime at = layout.main().hasColumn(column) ? row.getObject(column, OffsetDateTime.class) : null;
            if (at != null) {
                taken.put(step, at.toInstant());
            }
        }
        return taken;
    }

    private static Optional<RecordDraft.Act> act(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return step == null
                ? Optional.empty()
                : Optional.of(new RecordDraft.Act(
                        step, Optional.ofNullable(row.getString("reason")), row.getBoolean("awaited")));
    }

    private static Optional<RecordDraft.Owed> owed(ResultSet row) throws SQLException {
        String debt = row.getString("owes");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return debt == null || due == null
                ? Optional.empty()
                : Optional.of(new RecordDraft.Owed(debt, due.toInstant()));
    }

    private static Set<String> marks(String prefix, Set<String> ids, ResultSet row) throws SQLException {
        List<String> set = new ArrayList<>();
        for (String id : ids) {
            if (row.getBoolean(LayoutNames.fitting(prefix + id))) {
                set.add(id);
            }
        }
        return Set.copyOf(set);
    }

    /** By what it is reached now. */
    private static String present(LayoutTable table) {
        return table.columns().stream()
                .filter(c -> table.head() && !table.isOfRows() && ReachColumn.isOne(c.name()))
                .map(c -> ", " + c.sql())
                .collect(Collectors.joining());
    }

    /** Of a version: what was written by then and not superseded by then. */
    static String select(LayoutTable table, String id, int version) {
        List<LayoutColumn> columns = (table.hasHistory() ? table.history() : table)
                .columns().stream()
                        .filter(c ->
                                !c.name().equals("until_version") && !c.name().equals("superseded_at"))
                        .toList();
        String list = columns.stream().map(LayoutColumn::sql).collect(Collectors.joining(", "));
        String unit =
                table.head() && !table.isOfRows() ? ", (SELECT o.id FROM org_unit o WHERE o.ix = unit) AS unit_id" : "";
        String which = " WHERE district = :district AND " + id + " = :id AND version <= :version";
        String now = " FROM " + table.sql() + which;
        return version == NEWEST
                ? "SELECT " + list + unit + present(table) + now
                : "SELECT * FROM (SELECT " + list + unit + now + " UNION ALL SELECT " + list + unit + " FROM "
                        + table.history().sql() + which + " AND until_version > :version) AS past";
    }
}
