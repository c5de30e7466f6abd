package org.qingmiao.register.storage;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.TableLayout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for records by whom a field of theirs points to, within the reach that the transaction was told. */
record RecordPointers(JdbcClient db, TableLayout layout, FieldCodec codec) {
    /** More than so many of one register nobody reads through. */
    private static final int MOST = 200;

    /**
     * What changed last first.
     *
     * @param path of a field that lies with its record or with a row of it
     */
    List<StoredRecord> to(int district, String path, Collection<UUID> ids) {
        LayoutTable table = layout.tableOf(path).orElseThrow();
        String pointer = layout.field(path).orElseThrow().first().sql();
        String record = table.isOfRows() ? "record" : "id";
        String columns = layout.main().columns().stream().map(LayoutColumn::sql).collect(Collectors.joining(", "));
        RecordReading reading = new RecordReading(db, layout, codec);
        return db.sql("SELECT " + columns + ", (SELECT o.id FROM org_unit o WHERE o.ix = unit) AS unit_id FROM "
                        + layout.main().sql() + " WHERE district = :district AND id IN (SELECT " + record + " FROM "
                        + table.sql() + " WHERE district = :district AND " + pointer
                        + " IN (:ids)) ORDER BY changed_at DESC, id LIMIT " + MOST)
                .param("district", district)
                .param("ids", ids)
                .query((row, n) -> reading.alone(district, row))
                .list();
    }
}
