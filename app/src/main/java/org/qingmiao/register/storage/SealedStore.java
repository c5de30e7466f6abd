package org.qingmiao.register.storage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
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
 * The vault: what of a record is sealed (R16). It has versions of its own, so that nothing in the record tells that
 * something lies here or was changed. Each look needs a purpose and is an entry. It holds fields that stand once; a
 * repeating section that is sealed is laid out and not written yet.
 */
final class SealedStore {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;
    private final FieldCodec codec;

    public SealedStore(JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, FieldCipher cipher) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.codec = new FieldCodec(cipher);
    }

    /** @param version 1 for the first */
    public record Sealed(int version, Map<String, Object> values) {}

    /**
     * Puts values into the vault.
     *
     * @param place of the unit that keeps the record
     * @param basedOn the version that the writer saw; 0 if there was none
     * @return the new version
     * @throws RecordRefused {@link RecordRefused.Reason#OUT_OF_REACH} if it is in another version by now
     */
    public int put(
            TableLayout layout,
            Reach reach,
            UnitPlace place,
            StoredRecord.Key record,
            int basedOn,
            Map<String, Object> values) {
        LayoutTable table = table(layout);
        return within(layout, reach, () -> {
            RecordStatements to = new RecordStatements();
            String last = basedOn == 0
                    ? insertion(to, layout, table, place, record, values)
                    : change(to, layout, table, record, basedOn, values);
            List<Integer> versions = act(() -> db.sql(to.sql(last))
                    .params(to.constants())
                    .query((row, n) -> row.getInt(1))
                    .list());
            if (versions.isEmpty()) {
                throw RecordRefused.outOfReach();
            }
            return versions.getFirst();
        });
    }

    private String insertion(
            RecordStatements to,
            TableLayout layout,
            LayoutTable table,
            UnitPlace place,
            StoredRecord.Key record,
            Map<String, Object> values) {
        Map<String, String> all = written(to, layout, table, values);
        all.put("district", to.constant("integer", record.district()));
        all.put("id", to.constant("uuid", record.id()));
        all.put("unit_ord", to.constant("integer", place.ord()));
        to.add("made", RecordStatements.insert(table, all, "") + " RETURNING version");
        return "SELECT version FROM made";
    }

    private String change(
            RecordStatements to,
            TableLayout layout,
            LayoutTable table,
            StoredRecord.Key record,
            int basedOn,
            Map<String, Object> values) {
        Map<String, String> all = written(to, layout, table, values);
        String now = Objects.requireNonNull(all.get("changed_at"));
        all.put("version", "" + (basedOn + 1));
        String set = all.entrySet().stream()
                .map(e -> LayoutNames.quoted(e.getKey()) + " = " + e.getValue())
                .collect(Collectors.joining(", "));
        to.add(
                "changed",
                "UPDATE " + table.sql() + " SET " + set + " WHERE district = "
                        + to.constant("integer", record.district()) + " AND id = " + to.constant("uuid", record.id())
                        + " AND version = " + basedOn + RecordStatements.returningOld(table));
        to.keep("changed", table, basedOn + 1, now);
        return "SELECT version + 1 FROM changed";
    }

    private Map<String, String> written(
            RecordStatements to, TableLayout layout, LayoutTable table, Map<String, Object> values) {
        Map<String, String> all = new LinkedHashMap<>();
        String name = ActorContext.present().name();
        all.put(
                "definition",
                "(SELECT coalesce(max(l.version), 0) FROM register.layout l WHERE l.register = "
                        + LayoutNames.literal(layout.register().id()) + ")");
        all.put("changed_at", to.constant("timestamptz", clock.instant().truncatedTo(ChronoUnit.MICROS)));
        all.put("changed_by", to.constant("text", name.startsWith("*") || name.isEmpty() ? null : name));
        for (StoredField field : table.fields()) {
            if (values.containsKey(field.path())) {
                List<@Nullable String> constants = codec.columns(field, values.get(field.path()));
                for (int i = 0; i < constants.size(); i++) {
                    LayoutColumn column = field.columns().get(i);
                    all.put(column.name(), to.constant(column, constants.get(i)));
                }
            }
        }
        return all;
    }

    /**
     * What is sealed of a record; nothing if there is nothing, or nothing within reach.
     *
     * @throws IllegalArgumentException if no purpose was stated
     */
    public Optional<Sealed> look(TableLayout layout, Reach reach, StoredRecord.Key record) {
        LayoutTable table = table(layout);
        RecordValues read = new RecordValues(codec);
        String object = "record:" + layout.register().id() + "/" + record.id();
        return within(layout, reach, () -> {
            audit.record(AuditEntry.read(
                    "register.sealed.look",
                    object,
                    "",
                    Map.of(),
                    ActorContext.present().purpose()));
            return act(() -> db.sql(RecordReading.select(table, "id", RecordReading.NEWEST))
                    .param("district", record.district())
                    .param("id", record.id())
                    .param("version", RecordReading.NEWEST)
                    .query((row, n) -> new Sealed(row.getInt("version"), read.of(table, row)))
                    .optional());
        });
    }

    private <T> T act(Supplier<T> act) {
        return new BandRole(db, SecrecyBand.SEALED).act(act);
    }

    private <T> T within(TableLayout layout, Reach reach, Supplier<T> act) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                reach.tell(db, layout.register());
                return act.get();
            }));
        } catch (DataAccessException e) {
            throw RecordRefused.of(e);
        }
    }

    private static LayoutTable table(TableLayout layout) {
        return layout.ofRecord().stream()
                .filter(t -> t.band() == SecrecyBand.SEALED)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is sealed in " + layout.register().id()));
    }
}
