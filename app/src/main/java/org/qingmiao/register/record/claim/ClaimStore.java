package org.qingmiao.register.record.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qingmiao.register.record.kept.RecordSubjects;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.RecordClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes beside records by what they are reached. That makes no version of them: earlier ones are open by their unit alone.
 * Afterwards the transaction reaches nothing of the register, as the next act on it tells its own reach.
 */
@Component
class ClaimStore {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final RecordSubjects subjects;

    ClaimStore(JdbcClient db, TransactionOperations transaction, RecordSubjects subjects) {
        this.db = db;
        this.transaction = transaction;
        this.subjects = subjects;
    }

    /** Nothing is noted if the record is in another version by now: whoever changed it noted it. */
    void note(TableLayout layout, StoredRecord.Key record, int version, RecordClaims claims) {
        within(layout, () -> {
            if (note(layout, layout.main(), record, " AND version = " + version, claims) > 0) {
                layout.tables().stream()
                        .filter(t -> !t.equals(layout.main()) && t.band().isWithRecord())
                        .forEach(t -> note(layout, t, record, "", claims));
                subjects.changed(layout.register(), record);
            }
            return true;
        });
    }

    private int note(TableLayout layout, LayoutTable table, StoredRecord.Key record, String as, RecordClaims claims) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> set = new ArrayList<>();
        for (ReachColumn column : layout.reached()) {
            String name = "v" + set.size();
            Object value = column.kind() == ReachColumn.Kind.CONDITION
                    ? claims.holds(column.name())
                    : claims.named().getOrDefault(column.name(), Set.of()).stream()
                            .sorted()
                            .toArray(String[]::new);
            set.add(column.sql() + " = CAST(:" + name + " AS " + column.type().sql() + ")");
            values.put(name, value);
        }
        String id = table.isOfRows() ? "record" : "id";
        return db.sql("UPDATE " + table.sql() + " SET " + String.join(", ", set) + " WHERE district = :district AND "
                        + id + " = :id" + as)
                .params(values)
                .param("district", record.district())
                .param("id", record.id())
                .update();
    }

    /**
     * Records of which it is not worked out, in the order of their ids.
     *
     * @param after the last one that was looked at
     */
    List<StoredRecord.Key> lacking(TableLayout layout, int district, Optional<UUID> after, int size) {
        String lacking =
                layout.reached().stream().map(c -> c.sql() + " IS NULL").collect(Collectors.joining(" OR "));
        String sql = "SELECT id FROM " + layout.main().sql() + " WHERE district = :district AND id > :id AND ("
                + lacking + ") ORDER BY id LIMIT " + size;
        return within(layout, () -> keys(sql, district, after.orElse(new UUID(0, 0))));
    }

    /**
     * Records that point to something.
     *
     * @param field that points, by its path
     */
    List<StoredRecord.Key> pointing(TableLayout layout, int district, String field, UUID to) {
        LayoutTable table = layout.tableOf(field).orElseThrow();
        String pointer = layout.field(field).orElseThrow().first().sql();
        String sql = "SELECT id FROM " + table.sql() + " WHERE district = :district AND " + pointer + " = :id";
        return within(layout, () -> keys(sql, district, to));
    }

    private List<StoredRecord.Key> keys(String sql, int district, UUID id) {
        return db.sql(sql)
                .param("district", district)
                .param("id", id)
                .query((row, n) -> new StoredRecord.Key(district, row.getObject(1, UUID.class)))
                .list();
    }

    private <T> T within(TableLayout layout, Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Reach.everything(layout.register()).tell(db, layout.register());
            T done = act.get();
            new Reach(Map.of(), Map.of(), Set.of(), Map.of()).tell(db, layout.register());
            return done;
        }));
    }
}
