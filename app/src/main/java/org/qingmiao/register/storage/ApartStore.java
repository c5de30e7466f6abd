package org.qingmiao.register.storage;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.StoredField;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What lies apart from records: who reported (R18). Entries bear neither the record's id nor a moment nor an author. An
 * entry is added in the transaction that makes the record and leaves no trace of its own; each look needs a purpose and is
 * an entry.
 */
final class ApartStore {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final FieldCodec codec;
    private final ApartKey key;

    public ApartStore(JdbcClient db, TransactionOperations transaction, Audit audit, FieldCipher cipher, ApartKey key) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.codec = new FieldCodec(cipher);
        this.key = key;
    }

    /**
     * Adds an entry to each table whose fields are given.
     *
     * @param place of the unit that keeps the record
     * @param about id of the record, or of the row to which the fields belong
     * @param values by path, all of them of class apart
     * @throws RecordRefused if the database does not take it
     */
    public void add(TableLayout layout, Reach reach, UnitPlace place, UUID about, Map<String, Object> values) {
        values.keySet().forEach(path -> apart(layout, path));
        within(layout.register(), reach, () -> {
            for (LayoutTable table : tables(layout)) {
                RecordStatements to = new RecordStatements();
                Map<String, String> all = entry(to, place, about);
                int engine = all.size();
                table.fields().stream()
                        .filter(f -> values.containsKey(f.path()))
                        .forEach(f -> put(to, all, f, values.get(f.path())));
                if (all.size() > engine) {
                    to.add("made", RecordStatements.insert(table, all, ""));
                    act(() -> db.sql(to.sql("SELECT 1"))
                            .params(to.constants())
                            .query((row, n) -> 1)
                            .list());
                }
            }
            return true;
        });
    }

    private Map<String, String> entry(RecordStatements to, UnitPlace place, UUID about) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("district", to.constant("integer", place.district()));
        all.put("token", to.constant("uuid", UUID.randomUUID()));
        all.put("unit_ord", to.constant("integer", place.ord()));
        all.put("about", to.constant("bytea", bytes(key.token(about))));
        all.put("sealed", to.constant("bytea", bytes(key.seal(about))));
        return all;
    }

    private void put(RecordStatements to, Map<String, String> all, StoredField field, @Nullable Object value) {
        List<@Nullable String> constants = codec.columns(field, value);
        for (int i = 0; i < constants.size(); i++) {
            LayoutColumn column = field.columns().get(i);
            all.put(column.name(), to.constant(column, constants.get(i)));
        }
    }

    /**
     * What lies apart about a record or a row.
     *
     * @throws IllegalArgumentException if no purpose was stated
     */
    public List<Map<String, Object>> look(TableLayout layout, Reach reach, int district, UUID about) {
        String register = layout.register().id();
        return within(layout.register(), reach, () -> {
            audit.record(AuditEntry.read(
                    "register.apart.look",
                    "record:" + register + "/" + about,
                    "",
                    Map.of(),
                    ActorContext.present().purpose()));
            return tables(layout).stream()
                    .flatMap(t -> entries(t, district, about).stream())
                    .toList();
        });
    }

    private List<Map<String, Object>> entries(LayoutTable table, int district, UUID about) {
        RecordValues read = new RecordValues(codec);
        return act(() -> db.sql("SELECT * FROM " + table.sql()
                        + " WHERE district = :district AND about = CAST(:about AS bytea)")
                .param("district", district)
                .param("about", bytes(key.token(about)))
                .query((row, n) -> read.of(table, row))
                .list());
    }

    private <T> T act(java.util.function.Supplier<T> act) {
        return new BandRole(db, SecrecyBand.APART).act(act);
    }

    private <T> T within(Register register, Reach reach, java.util.function.Supplier<T> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                reach.tell(db, register);
                return act.get();
            }));
        } catch (DataAccessException e) {
            throw RecordRefused.of(e);
        }
    }

    private static List<LayoutTable> tables(TableLayout layout) {
        return layout.tables().stream()
                .filter(t -> t.band() == SecrecyBand.APART)
                .toList();
    }

    private static void apart(TableLayout layout, String path) {
        boolean apart =
                layout.tableOf(path).filter(t -> t.band() == SecrecyBand.APART).isPresent();
        if (!apart) {
            throw new IllegalArgumentException(path + " does not lie apart");
        }
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
