package org.qingmiao.register.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.StoredRecord.Row;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of repeating sections that are sealed, by the vault's role. Each has versions of its own. */
record SealedRows(JdbcClient db, FieldCodec codec) {
    boolean save(
            TableLayout layout,
            VaultColumns columns,
            UnitPlace place,
            StoredRecord.Key record,
            RowDraft row,
            int basedOn) {
        LayoutTable table = table(layout, row.section());
        RecordStatements to = columns.to();
        Map<String, String> all = columns.of(table, values(table, row));
        all.put("version", "" + (basedOn + 1));
        put(table, to, all, "position", "integer", row.position());
        put(table, to, all, "state", "text", row.state());
        if (basedOn == 0) {
            insertion(table, to, all, place, record, row);
        } else {
            String now = Objects.requireNonNull(all.get("changed_at"));
            to.add(
                    "saved",
                    "UPDATE " + table.sql() + " SET " + VaultColumns.assignments(all)
                            + which(to, record, row.id(), basedOn) + RecordStatements.returningOld(table));
            to.keep("saved", table, basedOn + 1, now);
        }
        return run(to, "saved");
    }

    private static void insertion(
            LayoutTable table,
            RecordStatements to,
            Map<String, String> all,
            UnitPlace place,
            StoredRecord.Key record,
            RowDraft row) {
        all.put("district", to.constant("integer", record.district()));
        all.put("record", to.constant("uuid", record.id()));
        all.put("id", to.constant("uuid", row.id()));
        all.put("unit_ord", to.constant("integer", place.ord()));
        put(table, to, all, "parent", "uuid", row.parent().orElse(null));
        put(table, to, all, "code", "text", row.code());
        to.add("saved", RecordStatements.insert(table, all, "") + " RETURNING id");
    }

    /** All fields of the table; what is not given is empty. */
    private static Map<String, @Nullable Object> values(LayoutTable table, RowDraft row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (StoredField field : table.fields()) {
            values.put(field.path(), row.values().get(field.path()));
        }
        return values;
    }

    private static void put(
            LayoutTable table,
            RecordStatements to,
            Map<String, String> all,
            String column,
            String type,
            @Nullable Object value) {
        if (table.hasColumn(column)) {
            all.put(column, to.constant(type, value));
        }
    }

    boolean remove(
            TableLayout layout, VaultColumns columns, StoredRecord.Key record, String section, UUID row, int basedOn) {
        LayoutTable table = table(layout, section);
        RecordStatements to = columns.to();
        to.add(
                "removed",
                "DELETE FROM " + table.sql() + which(to, record, row, basedOn) + RecordStatements.returningOld(table));
        to.keep("removed", table, basedOn + 1, to.constant("timestamptz", columns.now()));
        return run(to, "removed");
    }

    private static String which(RecordStatements to, StoredRecord.Key record, UUID row, int basedOn) {
        return " WHERE district = " + record.district() + " AND record = " + to.constant("uuid", record.id())
                + " AND id = " + to.constant("uuid", row) + " AND version = " + basedOn;
    }

    private boolean run(RecordStatements to, String part) {
        boolean done = !db.sql(to.sql("SELECT 1 FROM " + part))
                .params(to.constants())
                .query((row, n) -> 1)
                .list()
                .isEmpty();
        if (!done) {
            throw RecordRefused.outOfReach();
        }
        return true;
    }

    Map<String, List<Row>> read(TableLayout layout, StoredRecord.Key record) {
        RecordReading reading = new RecordReading(db, layout, codec);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        layout.tables().stream().filter(SealedRows::isOne).forEach(table -> {
            List<Row> found = db.sql(
                            RecordReading.select(table, "record", RecordReading.NEWEST) + " ORDER BY position, id")
                    .param("district", record.district())
                    .param("id", record.id())
                    .param("version", RecordReading.NEWEST)
                    .query((row, n) -> reading.row(table, row, Map.of()))
                    .list();
            if (!found.isEmpty()) {
                rows.put(table.section().orElseThrow(), found);
            }
        });
        return rows;
    }

    private static LayoutTable table(TableLayout layout, String section) {
        return layout.ofRows(section).stream()
                .filter(SealedRows::isOne)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(section + " is not sealed"));
    }

    private static boolean isOne(LayoutTable table) {
        return table.isOfRows() && table.head() && table.band() == SecrecyBand.SEALED;
    }
}
