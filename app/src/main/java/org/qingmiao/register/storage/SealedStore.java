package org.qingmiao.register.storage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.RecordDraft.RowDraft;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The vault: what of a record is sealed (R16). It has versions of its own, so that nothing in the record tells that
 * something lies here or was changed. Each look needs a purpose and is an entry, whether or not something lies here; the
 * entry of a change names the register alone.
 */
public final class SealedStore {
    private final Audit audit;
    private final Clock clock;
    private final FieldCodec codec;
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final BandRole role;
    private final SealedRows rows;

    public SealedStore(JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, FieldCipher cipher) {
        this.audit = audit;
        this.clock = clock;
        this.codec = new FieldCodec(cipher);
        this.db = db;
        this.transaction = transaction;
        this.role = new BandRole(db, SecrecyBand.SEALED);
        this.rows = new SealedRows(db, codec);
    }

    /**
     * What is sealed of a record.
     *
     * @param version of the fields that stand once; 0 if there are none, 1 for the first
     * @param rows by section, in their order, each with a version of its own
     */
    public record Sealed(int version, Map<String, Object> values, Map<String, List<StoredRecord.Row>> rows) {
        public Sealed {
            values = Map.copyOf(values);
            rows = Map.copyOf(rows);
        }
    }

    /**
     * Puts values into the vault.
     *
     * @param place of the unit that keeps the record
     * @param basedOn the version that the writer saw; 0 if there was none
     * @param values by path; what is null is empty from now on
     * @return the new version
     * @throws RecordRefused {@link RecordRefused.Reason#OUT_OF_REACH} or {@link RecordRefused.Reason#TAKEN} if it is in
     *     another version by now
     */
    public int put(
            TableLayout layout,
            Reach reach,
            UnitPlace place,
            StoredRecord.Key record,
            int basedOn,
            Map<String, @Nullable Object> values) {
        return reach.within(db, transaction, layout.register(), () -> {
            entry(layout);
            return written(layout, place, record, basedOn, values);
        });
    }

    /** Which record it is, nobody learns from it. */
    private void entry(TableLayout layout) {
        String register = "register:" + layout.register().id();
        audit.record(AuditEntry.act("register.sealed.save", register, "", Map.of()));
    }

    /** Lays values over what is there, by somebody who does not look at it. */
    public void lay(
            TableLayout layout, Reach reach, UnitPlace place, StoredRecord.Key record, Map<String, Object> values) {
        reach.within(db, transaction, layout.register(), () -> {
            int version = read(layout, record).version();
            return written(layout, place, record, version, new LinkedHashMap<String, @Nullable Object>(values));
        });
    }

    private int written(
            TableLayout layout,
            UnitPlace place,
            StoredRecord.Key record,
            int basedOn,
            Map<String, @Nullable Object> values) {
        LayoutTable table = table(layout)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing is sealed in " + layout.register().id()));
        RecordStatements to = new RecordStatements();
        Map<String, String> all = columns(to, layout).of(table, values);
        String last = basedOn == 0 ? insertion(to, table, place, record, all) : change(to, table, record, basedOn, all);
        return role
                .act(() -> db.sql(to.sql(last))
                        .params(to.constants())
                        .query((row, n) -> row.getInt(1))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(RecordRefused::outOfReach);
    }

    private VaultColumns columns(RecordStatements to, TableLayout layout) {
        return new VaultColumns(
                to, codec, layout.register().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String insertion(
            RecordStatements to, LayoutTable table, UnitPlace place, StoredRecord.Key record, Map<String, String> all) {
        all.put("district", to.constant("integer", record.district()));
        all.put("id", to.constant("uuid", record.id()));
        all.put("unit_ord", to.constant("integer", place.ord()));
        to.add("made", RecordStatements.insert(table, all, "") + " RETURNING version");
        return "SELECT version FROM made";
    }

    private static String change(
            RecordStatements to, LayoutTable table, StoredRecord.Key record, int basedOn, Map<String, String> all) {
        String now = Objects.requireNonNull(all.get("changed_at"));
        all.put("version", "" + (basedOn + 1));
        to.add(
                "changed",
                "UPDATE " + table.sql() + " SET " + VaultColumns.assignments(all) + " WHERE district = "
                        + to.constant("integer", record.district()) + " AND id = " + to.constant("uuid", record.id())
                        + " AND version = " + basedOn + RecordStatements.returningOld(table));
        to.keep("changed", table, basedOn + 1, now);
        return "SELECT version + 1 FROM changed";
    }

    /**
     * Adds a row to a repeating section that is sealed, or changes one.
     *
     * @param basedOn the version of the row that the writer saw; 0 for a new one
     * @throws RecordRefused if it is in another version by now
     */
    public void saveRow(
            TableLayout layout, Reach reach, UnitPlace place, StoredRecord.Key record, RowDraft row, int basedOn) {
        reach.within(db, transaction, layout.register(), () -> {
            entry(layout);
            RecordStatements to = new RecordStatements();
            return role.act(() -> rows.save(layout, columns(to, layout), place, record, row, basedOn));
        });
    }

    /**
     * Takes a row out; its history stays.
     *
     * @throws RecordRefused if it is in another version by now
     */
    public void removeRow(
            TableLayout layout, Reach reach, StoredRecord.Key record, String section, UUID row, int basedOn) {
        reach.within(db, transaction, layout.register(), () -> {
            entry(layout);
            RecordStatements to = new RecordStatements();
            return role.act(() -> rows.remove(layout, columns(to, layout), record, section, row, basedOn));
        });
    }

    /**
     * Looks at what is sealed of a record; empty if there is nothing, or nothing within reach.
     *
     * @param asked what else the entry says
     * @throws IllegalArgumentException if no purpose was stated
     */
    public Sealed look(TableLayout layout, Reach reach, StoredRecord.Key record, Map<String, String> asked) {
        String object = "record:" + layout.register().id() + "/" + record.id();
        return reach.within(db, transaction, layout.register(), () -> {
            String purpose = ActorContext.present().purpose();
            audit.record(AuditEntry.read("register.sealed.look", object, "", asked, purpose));
            return read(layout, record);
        });
    }

    /** The same for the engine, which judges what is given by what lies here and shows it to nobody. */
    public Sealed judged(TableLayout layout, Reach reach, StoredRecord.Key record) {
        return reach.within(db, transaction, layout.register(), () -> read(layout, record));
    }

    private Sealed read(TableLayout layout, StoredRecord.Key record) {
        RecordValues read = new RecordValues(codec);
        Sealed none = new Sealed(0, Map.of(), Map.of());
        return role.act(() -> {
            Sealed once = table(layout)
                    .flatMap(table -> db.sql(RecordReading.select(table, "id", RecordReading.NEWEST))
                            .param("district", record.district())
                            .param("id", record.id())
                            .param("version", RecordReading.NEWEST)
                            .query((row, n) -> new Sealed(row.getInt("version"), read.of(table, row), Map.of()))
                            .optional())
                    .orElse(none);
            return new Sealed(once.version(), once.values(), rows.read(layout, record));
        });
    }

    private static Optional<LayoutTable> table(TableLayout layout) {
        return layout.ofRecord().stream()
                .filter(t -> t.band() == SecrecyBand.SEALED)
                .findFirst();
    }
}
