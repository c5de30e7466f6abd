package org.qingmiao.register.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.handover.HandedRecords;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.trial.TrialResult;
import org.springframework.stereotype.Component;

/** Opens records for those who may see something of them. */
@Component
public final class RecordOpening {
    private final RecordStore store;
    private final UnitPlaces places;
    private final RecordSurroundings surroundings;
    private final RecordLooks looks;
    private final HandedRecords handed;
    private final Clock clock;

    RecordOpening(
            RecordStore store,
            UnitPlaces places,
            RecordSurroundings surroundings,
            RecordLooks looks,
            HandedRecords handed,
            Clock clock) {
        this.handed = handed;
        this.store = store;
        this.places = places;
        this.surroundings = surroundings;
        this.looks = looks;
        this.clock = clock;
    }

    RecordOpening by(Clock other) {
        return new RecordOpening(store, places, surroundings.by(other), looks, handed, other);
    }

    /**
     * A record as it is; nothing if there is none of which the person sees anything.
     *
     * @throws org.qingmiao.safeguard.PurposeMissing if people are seen and no purpose was stated
     */
    public Optional<OpenedRecord> open(WorkingRegister register, UUID id) {
        KeptRegister kept = register.kept();
        return store.read(kept.layout(), register.access().reach(), key(register, id))
                .flatMap(seen -> {
                    RecordPlace place = place(register, seen.head());
                    RecordSight sight = sight(register, seen.head(), place);
                    if (!sight.isThere()) {
                        return Optional.empty();
                    }
                    looks.at(register, seen.head(), sight);
                    return Optional.of(opened(register, seen, place, sight));
                });
    }

    /** @param shown what its reader sees, by path */
    public record PointedRecord(Optional<String> number, Map<String, Object> shown) {}

    /** A record to which another one points, to be named by it: that is no look. Nothing if nothing of it is seen. */
    public Optional<PointedRecord> pointedTo(WorkingRegister register, UUID id) {
        return store.read(register.kept().layout(), register.access().reach(), key(register, id))
                .flatMap(record -> {
                    RecordSight sight = sight(register, record.head(), place(register, record.head()));
                    StoredRecord seen = VisibleRecords.visible(register, record, sight);
                    return sight.isThere()
                            ? Optional.of(
                                    new PointedRecord(seen.head().number(), FormulaInput.shown(register.kept(), seen)))
                            : Optional.empty();
                });
    }

    private StoredRecord.Key key(WorkingRegister register, UUID id) {
        return new StoredRecord.Key(
                places.of(register.kept().plan().head().district()).district(), id);
    }

    /** A record that is open already, as it is by now: no other look than the one by which it was opened. */
    public Optional<OpenedRecord> again(OpenedRecord before) {
        return made(before.register(), before.head().key());
    }

    /** A record that was made by the same act a moment ago: whoever made it does not look at it. Nothing if it cannot be seen. */
    public Optional<OpenedRecord> made(WorkingRegister register, StoredRecord.Key key) {
        return store.read(register.kept().layout(), register.access().reach(), key)
                .flatMap(seen -> opened(register, seen));
    }

    /** A record in an earlier version, as the reader may see it now. */
    public Optional<StoredRecord> version(OpenedRecord record, int version) {
        WorkingRegister register = record.register();
        return store.read(
                        register.kept().layout(),
                        register.access().reach(),
                        record.head().key(),
                        version)
                .map(earlier -> VisibleRecords.visible(register, earlier, record.sight()));
    }

    /** All versions, the newest first. */
    public List<RecordStore.Version> versions(OpenedRecord record) {
        WorkingRegister register = record.register();
        return store.versions(
                register.kept().layout(),
                register.access().reach(),
                record.head().key());
    }

    /** The whole record, for the engine: what a person does not see counts when it is judged. */
    StoredRecord whole(KeptRegister kept, StoredRecord.Key key) {
        return store.read(kept.layout(), Reach.everything(kept.definition()), key)
                .orElseThrow();
    }

    /** The cells by which a record is judged, all of them: for the engine, and to be told to nobody. */
    public Map<String, @Nullable Object> judgedBy(OpenedRecord record) {
        WorkingRegister register = record.register();
        return cells(register, whole(register.kept(), record.head().key()));
    }

    /** The cells by which a record is judged. */
    Map<String, @Nullable Object> cells(WorkingRegister register, StoredRecord whole) {
        Map<String, @Nullable Object> cells = new FormulaInput(register.kept()).of(whole);
        around(register, whole.head()).add(cells);
        return cells;
    }

    /** What adds to the cells of a record what stands around it. */
    SurroundedCells.Around around(WorkingRegister register, StoredRecord.Head head) {
        return surroundings.of(register, head.key().district(), head.unit());
    }

    private RecordPlace place(WorkingRegister register, StoredRecord.Head head) {
        int ord = places.of(head.unit()).ord();
        Set<RecordPlace.Handed> running = handed.running(
                register.definition(), head.key().district(), head.key().id());
        return RecordPlace.of(ord, head, running);
    }

    private static RecordSight sight(WorkingRegister register, StoredRecord.Head head, RecordPlace place) {
        return register.access().on(place, head.locks());
    }

    private Optional<OpenedRecord> opened(WorkingRegister register, StoredRecord seen) {
        RecordPlace place = place(register, seen.head());
        RecordSight sight = sight(register, seen.head(), place);
        return sight.isThere() ? Optional.of(opened(register, seen, place, sight)) : Optional.empty();
    }

    private OpenedRecord opened(WorkingRegister register, StoredRecord seen, RecordPlace place, RecordSight sight) {
        KeptRegister kept = register.kept();
        StoredRecord whole = whole(kept, seen.head().key());
        TrialResult judged = kept.judge(cells(register, whole), clock.instant());
        StoredRecord visible = VisibleRecords.visible(register, seen, sight);
        return new OpenedRecord(
                register,
                visible,
                place,
                sight,
                FormulaInput.shown(kept, visible),
                judged,
                VisibleRecords.steps(register, judged, sight),
                VisibleRecords.awaited(register, seen.head(), sight));
    }
}
