package org.qingmiao.register.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.storage.RecordDraft.Change;
import org.qingmiao.register.storage.RecordDraft.Creation;
import org.qingmiao.register.storage.StoredRecord.Key;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.dao.DataAccessException;
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

    /** @param cipher for fields that are encrypted */
    public RecordStore(
            JdbcClient db, TransactionOperations transaction, Audit audit, Clock clock, FieldCipher cipher) {
        this.db = db;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.codec = new FieldCodec(cipher);
        this.places = new UnitPlaces(db);
    }

    /**
     * What came of a request.
     *
     * @param repeated whether it was carried out before, by the same key, and nothing was done now
     */
    public record Outcome(Key record, int version, boolean repeated) {}

    /** A version of a record. */
    public record Version(int version, String state, Instant at, Optional<String> by) {}

    /**
     * Makes a record.
     *
     * @throws RecordRefused if the database does not take it
     */
    public Outcome create(TableLayout layout, Reach reach, Creation draft) {
        return within(layout, reach, () -> {
            UnitPlace place = places.of(draft.unit());
            Key key = new Key(place.district(), draft.id());
            withRecord(layout, draft.values().keySet());
            String content = draft.unit() + draft.state() + draft.number() + contents(draft.values(), draft.rows());
            Optional<Outcome> before = once(layout, key, 1, draft.key(), content);
            if (before.isPresent()) {
                return before.get();
            }
            RecordStatements written = writing(layout).created(draft, place);
            run(written.sql("SELECT id::text FROM made"), written.constants());
            note(layout, "register.create", key, draft.unit(), 1, draft.values().keySet());
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
            Set<String> touched = touched(change);
            withRecord(layout, change.values().keySet());
            int next = change.basedOn() + 1;
            String content = change.basedOn() + change.state().orElse("") + new TreeMap<>(change.marks())
                    + new TreeSet<>(change.cleared()) + new TreeMap<>(change.removed())
                    + contents(change.values(), change.rows());
            Optional<Outcome> before = once(layout, change.record(), next, change.key(), content);
            if (before.isPresent()) {
                return before.get();
            }
            RecordStatements written = writing(layout).changed(change);
            String unit = "SELECT coalesce((SELECT o.id FROM org_unit o WHERE o.ix = changed.unit), '') FROM changed";
            List<String> changed = run(written.sql(unit), written.constants());
            if (changed.isEmpty()) {
                throw conflict(layout, change, touched);
            }
            note(layout, "register.change", change.record(), changed.getFirst(), next, touched);
            return new Outcome(change.record(), next, false);
        });
    }

    /** The record as it is; nothing if there is none within reach. */
    public Optional<StoredRecord> read(TableLayout layout, Reach reach, Key key) {
        return within(layout, reach, () -> reading(layout).read(key, RecordReading.NEWEST));
    }

    /** The record as it was in a version. */
    public Optional<StoredRecord> read(TableLayout layout, Reach reach, Key key, int version) {
        return within(layout, reach, () -> reading(layout).read(key, version));
    }

    /** All versions of a record, the newest first. */
    public List<Version> versions(TableLayout layout, Reach reach, Key key) {
        LayoutTable main = layout.main();
        String one = "SELECT version, state, changed_at, changed_by FROM ";
        String which = " WHERE district = :district AND id = :id";
        return within(layout, reach, () -> db.sql(one + main.sql() + which + " UNION ALL " + one
                        + main.history().sql() + which + " ORDER BY version DESC")
                .param("district", key.district())
                .param("id", key.id())
                .query((row, n) -> new Version(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString(4))))
                .list());
    }

    private <T> T within(TableLayout layout, Reach reach, Supplier<T> act) {
        try {
            T done = transaction.execute(status -> {
                reach.tell(db, layout.register());
                return act.get();
            });
            return java.util.Objects.requireNonNull(done);
        } catch (DataAccessException e) {
            throw RecordRefused.of(e);
        }
    }

    private List<String> run(String sql, Map<String, ?> constants) {
        return db.sql(sql).params(constants).query((row, n) -> row.getString(1)).list();
    }

    private RecordWriting writing(TableLayout layout) {
        String name = ActorContext.present().name();
        return new RecordWriting(
                layout, codec, clock.instant().truncatedTo(ChronoUnit.MICROS), name.startsWith("*") ? "" : name);
    }

    private RecordReading reading(TableLayout layout) {
        return new RecordReading(db, layout, codec);
    }

    /** Takes the key of a request; what came of it if it was taken before. */
    private Optional<Outcome> once(TableLayout layout, Key record, int version, Optional<UUID> key, String content) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String digest = LayoutNames.digest(key.get() + layout.register().id() + record.id() + content);
        int taken = db.sql("""
                INSERT INTO register.request_done (district, key, register, record, version, digest)
                VALUES (:district, :key, :register, :record, :version, :digest) ON CONFLICT DO NOTHING
                """)
                .param("district", record.district())
                .param("key", key.get())
                .param("register", layout.register().id())
                .param("record", record.id())
                .param("version", version)
                .param("digest", digest)
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(taken(record, key.get(), digest));
    }

    private Outcome taken(Key record, UUID key, String digest) {
        return db.sql("""
                SELECT version FROM register.request_done
                 WHERE district = :district AND key = :key AND digest = :digest
                """)
                .param("district", record.district())
                .param("key", key)
                .param("digest", digest)
                .query((row, n) -> new Outcome(record, row.getInt(1), true))
                .optional()
                .orElseThrow(RecordRefused::keyUsed);
    }

    /** In one order, so that equal requests have equal digests. */
    private static String contents(Map<String, Object> values, List<RecordDraft.RowDraft> rows) {
        return new TreeMap<>(values)
                + rows.stream()
                        .map(r -> r.section() + r.id() + r.parent() + r.position() + r.code() + r.state()
                                + new TreeMap<>(r.values()))
                        .collect(Collectors.joining());
    }

    private RuntimeException conflict(TableLayout layout, Change change, Set<String> mine) {
        RecordReading reading = reading(layout);
        StoredRecord now =
                reading.read(change.record(), RecordReading.NEWEST).orElseThrow(RecordRefused::outOfReach);
        if (now.head().version() <= change.basedOn()) {
            return RecordRefused.outOfReach();
        }
        StoredRecord then = reading.read(change.record(), change.basedOn()).orElse(now);
        Set<String> theirs = new TreeSet<>();
        Stream.concat(now.values().keySet().stream(), then.values().keySet().stream())
                .filter(p -> !java.util.Objects.equals(now.values().get(p), then.values().get(p)))
                .forEach(theirs::add);
        Stream.concat(now.rows().keySet().stream(), then.rows().keySet().stream())
                .filter(s -> !java.util.Objects.equals(now.rows().get(s), then.rows().get(s)))
                .forEach(theirs::add);
        if (!now.head().state().equals(then.head().state())) {
            theirs.add("state");
        }
        return new RecordConflict(now.head().version(), theirs, mine);
    }

    private static Set<String> touched(Change change) {
        Set<String> touched = new TreeSet<>(change.values().keySet());
        touched.addAll(change.cleared());
        change.rows().forEach(r -> touched.add(r.section()));
        touched.addAll(change.removed().keySet());
        touched.addAll(change.marks().keySet());
        change.state().ifPresent(s -> touched.add("state"));
        return touched;
    }

    private static void withRecord(TableLayout layout, Set<String> paths) {
        for (String path : paths) {
            LayoutTable table = layout.tableOf(path)
                    .orElseThrow(() -> new IllegalArgumentException("no field " + path));
            if (!table.band().isWithRecord() || table.isOfRows()) {
                throw new IllegalArgumentException(path + " does not lie with the record");
            }
        }
    }

    /** Without a trace where the first author must not be known: not even the entry says who it was. */
    private void note(TableLayout layout, String act, Key key, String unit, int version, Set<String> fields) {
        Map<String, String> after = new LinkedHashMap<>();
        after.put("version", "" + version);
        after.put("fields", String.join(", ", new TreeSet<>(fields)));
        AuditEntry entry =
                AuditEntry.act(act, "record:" + layout.register().id() + "/" + key.id(), unit, after);
        if (version == 1 && layout.hidesFirstAuthor()) {
            ActorContext.runWithoutTrace("register", () -> audit.record(entry));
        } else {
            audit.record(entry);
        }
    }
}
