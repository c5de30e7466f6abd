package org.qingmiao.register.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.storage.value.FieldCipher;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The records of registers. Every act runs in a transaction, within the reach that it is given, with its entry in the
 * record of who did what; the entry names fields and no values, which are in the history. What a state requires is
 * judged before; here is refused what the database refuses.
 */
public final class RecordStore {
    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;
    private final FieldCodec codec;
    private final UnitPlaces places;
    private final RequestKeys requests;
    private final RecordWatcher watcher;

    /** @param cipher for fields that are encrypted */
    public RecordStore(JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, FieldCipher cipher) {
        this(db, transaction, audit, clock, new FieldCodec(cipher), RecordWatcher.NONE);
    }

    private RecordStore(
            JdbcClient db,
            TransactionOperations transaction,
            Audit audit,
            Clock clock,
            FieldCodec codec,
            RecordWatcher watcher) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.codec = codec;
        this.places = new UnitPlaces(db);
        this.requests = new RequestKeys(db);
        this.watcher = watcher;
    }

    /** The same store by another clock: what it writes was written then. The record of who did what keeps its own time. */
    public RecordStore by(Clock other) {
        return new RecordStore(db, transaction, audit, other, codec, watcher);
    }

    /** The same store, of whose writes somebody is told. */
    public RecordStore watchedBy(RecordWatcher other) {
        return new RecordStore(db, transaction, audit, clock, codec, other);
    }

    /**
     * What came of a request.
     *
     * @param repeated whether it was carried out before, by the same key, and nothing was done now
     */
    public record Outcome(StoredRecord.Key record, int version, boolean repeated) {}

    /**
     * A version of a record.
     *
     * @param step by which it was made; nothing if it was a plain edit
     * @param awaited whether the step was only put forward in it
     */
    public record Version(
            int version,
            String state,
            Instant at,
            Optional<String> by,
            Optional<String> step,
            Optional<String> reason,
            boolean awaited) {}

    /**
     * Makes a record.
     *
     * @throws RecordRefused if the database does not take it
     */
    public Outcome create(TableLayout layout, Reach reach, Creation draft) {
        return within(layout, reach, () -> {
            UnitPlace place = places.of(draft.unit());
            StoredRecord.Key key = new StoredRecord.Key(place.district(), draft.id());
            withRecord(layout, draft.values().keySet());
            Optional<Outcome> before = requests.once(layout, key, 1, draft.request());
            if (before.isPresent()) {
                return before.get();
            }
            RecordStatements written = RecordCreation.of(writing(layout, false), draft, place);
            run(written.sql("SELECT id::text FROM made"), written.constants());
            new RecordEntry(layout, key, draft.unit(), 1, draft.act(), layout.hidesFirstAuthor())
                    .into(audit, draft.values().keySet());
            tell(layout, reach, key);
            return new Outcome(key, 1, false);
        });
    }

    /**
     * Changes a record. It and its history are written by one statement.
     *
     * @throws RecordConflict if somebody else changed it since; it tells the fields
     * @throws RecordRefused if the database does not take it, or there is no such record within reach
     */
    public Outcome change(TableLayout layout, Reach reach, Change change) {
        return within(layout, reach, () -> {
            Set<String> touched = RecordDifference.touched(change);
            withRecord(layout, change.values().keySet());
            int next = change.basedOn() + 1;
            Optional<Outcome> before = requests.once(layout, change.record(), next, change.request());
            if (before.isPresent()) {
                return before.get();
            }
            boolean unnamed = layout.hidesAuthorOf(
                    change.rows().stream().map(RecordDraft.RowDraft::section).toList());
            RecordStatements written = new RecordChanging(writing(layout, unnamed)).of(change);
            String unit = "SELECT coalesce((SELECT o.id FROM org_unit o WHERE o.ix = changed.unit), '') FROM changed";
            List<String> changed = run(written.sql(unit), written.constants());
            if (changed.isEmpty()) {
                throw RecordDifference.conflict(reading(layout), change, touched);
            }
            new RecordEntry(layout, change.record(), changed.getFirst(), next, change.act(), unnamed)
                    .into(audit, touched);
            tell(layout, reach, change.record());
            return new Outcome(change.record(), next, false);
        });
    }

    /**
     * Takes a record back that a row of a file made, for who sent the file; nobody else can.
     *
     * @param unit that keeps it
     * @return false if there is another version of it by now
     */
    public boolean takeBack(TableLayout layout, StoredRecord.Key record, String unit, UUID file, int line) {
        return within(layout, Reach.nothing(), () -> {
            boolean gone = db.sql("SELECT register.take_back(:district, :file, :line)")
                    .param("district", record.district())
                    .param("file", file)
                    .param("line", line)
                    .query(Boolean.class)
                    .single();
            if (gone) {
                String object = "record:" + layout.register().id() + "/" + record.id();
                audit.record(AuditEntry.act("register.take_back", object, unit, Map.of("file", file.toString())));
                tell(layout, Reach.nothing(), record);
            }
            return gone;
        });
    }

    /** Whoever is told may have looked further; afterwards the transaction reaches as far as before. */
    private void tell(TableLayout layout, Reach reach, StoredRecord.Key record) {
        watcher.written(layout, record);
        reach.tell(db, layout.register());
    }

    /** What came of a request that was carried out before, by its key and content; nothing if it was not. */
    public Optional<Outcome> earlier(TableLayout layout, StoredRecord.Key record, RecordDraft.Request request) {
        return requests.earlier(layout, record, request);
    }

    /** The record as it is; nothing if there is none within reach. */
    public Optional<StoredRecord> read(TableLayout layout, Reach reach, StoredRecord.Key key) {
        return within(layout, reach, () -> reading(layout).read(key, RecordReading.NEWEST));
    }

    /** The record as it was in a version. */
    public Optional<StoredRecord> read(TableLayout layout, Reach reach, StoredRecord.Key key, int version) {
        return within(layout, reach, () -> reading(layout).read(key, version));
    }

    /** Records in the order that is asked for: what the engine knows of them and the fields that lie in the same table. */
    public List<StoredRecord> list(TableLayout layout, Reach reach, RecordQuery query) {
        return within(layout, reach, () -> new RecordSearch(db, layout, codec).list(query));
    }

    /** Some by their ids, with no more than lists have of them. */
    public List<StoredRecord> some(TableLayout layout, Reach reach, int district, Collection<UUID> ids) {
        return within(layout, reach, () -> new RecordSearch(db, layout, codec).some(district, ids));
    }

    /**
     * Records by whom a field of theirs points to, of each what the engine knows and the fields that lie in the same table.
     *
     * @param path of a field of a child
     */
    public List<StoredRecord> pointing(
            TableLayout layout, Reach reach, int district, String path, Collection<UUID> ids) {
        return within(layout, reach, () -> new RecordSearch(db, layout, codec).pointing(district, path, ids));
    }

    /**
     * Records whose fields hold these values, of which nothing else is read.
     *
     * @param unit that keeps them; nothing for any
     * @param values by path of fields that a record has once and that are not encrypted; nothing for a blank one
     * @param most so many at most
     */
    public List<UUID> equal(
            TableLayout layout,
            Reach reach,
            int district,
            Optional<String> unit,
            Map<String, Optional<Object>> values,
            int most) {
        return within(layout, reach, () -> new RecordSearch(db, layout, codec).equal(district, unit, values, most));
    }

    /** How many records are in each state, together up to a thousand and one. */
    public Map<String, Long> states(TableLayout layout, Reach reach, RecordQuery query) {
        return within(layout, reach, () -> new RecordSearch(db, layout, codec).states(query));
    }

    /** All versions of a record, the newest first. */
    public List<Version> versions(TableLayout layout, Reach reach, StoredRecord.Key key) {
        LayoutTable main = layout.main();
        String one = "SELECT version, state, changed_at, changed_by, step, reason, awaited FROM ";
        String which = " WHERE district = :district AND id = :id";
        return within(
                layout,
                reach,
                () -> db.sql(one + main.sql() + which + " UNION ALL " + one
                                + main.history().sql() + which + " ORDER BY version DESC")
                        .param("district", key.district())
                        .param("id", key.id())
                        .query((row, n) -> new Version(
                                row.getInt(1),
                                row.getString(2),
                                row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getString(4)),
                                Optional.ofNullable(row.getString(5)),
                                Optional.ofNullable(row.getString(6)),
                                row.getBoolean(7)))
                        .list());
    }

    private <T> T within(TableLayout layout, Reach reach, Supplier<T> act) {
        return reach.within(db, transaction, layout.register(), act);
    }

    private List<String> run(String sql, Map<String, ?> constants) {
        return db.sql(sql).params(constants).query((row, n) -> row.getString(1)).list();
    }

    /** @param unnamed whether nothing may say who writes */
    private RecordColumns writing(TableLayout layout, boolean unnamed) {
        String by = unnamed ? "" : ActorContext.present().person().orElse("");
        return new RecordColumns(layout, codec, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    }

    private RecordReading reading(TableLayout layout) {
        return new RecordReading(db, layout, codec);
    }

    private static void withRecord(TableLayout layout, Set<String> paths) {
        for (String path : paths) {
            LayoutTable table =
                    layout.tableOf(path).orElseThrow(() -> new IllegalArgumentException("no field " + path));
            if (!table.band().isWithRecord() || table.isOfRows()) {
                throw new IllegalArgumentException(path + " does not lie with the record");
            }
        }
    }
}
