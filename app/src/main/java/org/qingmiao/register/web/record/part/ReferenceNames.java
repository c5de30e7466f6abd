package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.handover.HandedRecords;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.StoredCells;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.springframework.stereotype.Component;

/** What records are called to which others point: by number and the first of their words that the reader sees. */
@Component
class ReferenceNames {
    private static final int OFFERED = 100;

    private final WorkingRegisters registers;
    private final RecordListing listing;
    private final RecordStore store;
    private final UnitPlaces places;
    private final HandedRecords handed;

    ReferenceNames(
            WorkingRegisters registers,
            RecordListing listing,
            RecordStore store,
            UnitPlaces places,
            HandedRecords handed) {
        this.handed = handed;
        this.registers = registers;
        this.listing = listing;
        this.store = store;
        this.places = places;
    }

    /** The newest records of a register that may be named; none if who asks does not work there. */
    List<Choice> offered(WorkingRegister from, String other) {
        return working(from, other)
                .map(register ->
                        listing.list(register, RecordQuery.all(listing.district(register), OFFERED)).lines().stream()
                                .map(line -> new Choice(
                                        line.id().toString(),
                                        Text.same(name(register.kept(), line.number(), line.id(), line.shown()))))
                                .toList())
                .orElse(List.of());
    }

    /** The name of one; the beginning of its id where it is not to be seen. */
    Text name(WorkingRegister from, FieldKind.Reference kind, String id) {
        return kind.section()
                .flatMap(rows -> Optional.<String>empty())
                .or(() -> working(from, kind.register()).flatMap(register -> seen(register, id)))
                .map(Text::same)
                .orElseGet(() -> Text.same(ValueWords.shortened(id)));
    }

    private Optional<WorkingRegister> working(WorkingRegister from, String other) {
        if (from.id().equals(other)) {
            return Optional.of(from);
        }
        try {
            return Optional.of(registers.needed(from.kept().plan(), other, from.person()));
        } catch (ProblemException notThere) {
            return Optional.empty();
        }
    }

    private Optional<String> seen(WorkingRegister register, String id) {
        KeptRegister kept = register.kept();
        return key(register, id)
                .flatMap(key -> store.read(kept.layout(), register.access().reach(), key))
                .filter(record -> sight(register, record).isThere())
                .map(record -> name(
                        kept,
                        record.head().number(),
                        record.head().key().id(),
                        shown(kept, record, sight(register, record))));
    }

    private Optional<StoredRecord.Key> key(WorkingRegister register, String id) {
        try {
            return Optional.of(new StoredRecord.Key(listing.district(register), UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private RecordSight sight(WorkingRegister register, StoredRecord record) {
        StoredRecord.Head head = record.head();
        int ord = places.of(head.unit()).ord();
        Set<RecordPlace.Handed> running = handed.running(
                register.definition(), head.key().district(), head.key().id());
        return register.access().on(new RecordPlace(ord, head.state(), head.createdBy(), running), head.locks());
    }

    private static Map<String, Object> shown(KeptRegister kept, StoredRecord record, RecordSight sight) {
        Map<String, Object> shown = new java.util.HashMap<>();
        kept.fields().byPath().forEach((path, field) -> {
            Object stored = record.values().get(path);
            if (stored != null && sight.sees(path)) {
                shown.put(path, StoredCells.cell(field.field().kind(), stored));
            }
        });
        return shown;
    }

    private static String name(KeptRegister kept, Optional<String> number, UUID id, Map<String, Object> shown) {
        String first = number.orElseGet(() -> ValueWords.shortened(id.toString()));
        return words(kept, shown)
                .filter(w -> !w.equals(first))
                .map(w -> first + " " + w)
                .orElse(first);
    }

    /** The first words that stand in it. */
    static Optional<String> words(KeptRegister kept, Map<String, Object> shown) {
        return kept.fields().byPath().entrySet().stream()
                .filter(f -> f.getValue().field().kind() instanceof FieldKind.Line
                        || f.getValue().field().kind() instanceof FieldKind.PersonName)
                .flatMap(f -> Optional.ofNullable(shown.get(f.getKey())).stream())
                .map(Object::toString)
                .findFirst();
    }
}
