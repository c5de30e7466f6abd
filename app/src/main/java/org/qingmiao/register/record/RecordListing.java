package org.qingmiao.register.record;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.handover.HandedRecords;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.layout.SecrecyBand;
import org.springframework.stereotype.Component;

/** Lists records for those who may see something of them. */
@Component
public final class RecordListing {
    private final RecordStore store;
    private final UnitPlaces places;
    private final HandedRecords handed;

    RecordListing(RecordStore store, UnitPlaces places, HandedRecords handed) {
        this.handed = handed;
        this.store = store;
        this.places = places;
    }

    /**
     * A record in a list.
     *
     * @param shown fields that lie with the head of the record and that the reader sees, by path; none about people, at
     *     which one looks record by record and for a purpose
     * @param owed what it owes next
     */
    public record Line(
            UUID id,
            Optional<String> number,
            String unit,
            String state,
            Set<String> flags,
            Map<String, Object> shown,
            Instant changedAt,
            Optional<RecordDraft.Owed> owed) {
        public Line {
            flags = Set.copyOf(flags);
            shown = Map.copyOf(shown);
        }
    }

    /** @param next the record behind which the next page begins; nothing on the last page */
    public record Listing(List<Line> lines, Optional<UUID> next) {
        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /** The district by whose number queries ask. */
    public int district(WorkingRegister register) {
        return places.of(register.kept().plan().head().district()).district();
    }

    /** A page of a list; records within reach of which the reader sees nothing are left out. */
    public Listing list(WorkingRegister register, RecordQuery query) {
        List<StoredRecord> found =
                store.list(register.kept().layout(), register.access().reach(), query);
        Optional<UUID> next = found.size() < query.size()
                ? Optional.empty()
                : Optional.of(found.getLast().head().key().id());
        Map<String, Integer> ords = new LinkedHashMap<>();
        Map<UUID, Set<RecordPlace.Handed>> running = running(register, query.district(), found);
        List<Line> lines = found.stream()
                .flatMap(record -> line(register, record, ords, running).stream())
                .toList();
        return new Listing(lines, next);
    }

    private Map<UUID, Set<RecordPlace.Handed>> running(
            WorkingRegister register, int district, List<StoredRecord> records) {
        return handed.running(
                register.definition(),
                district,
                records.stream().map(r -> r.head().key().id()).toList());
    }

    /**
     * Records within reach whose fields hold these values. Nothing of them is shown.
     *
     * @param unit that keeps them; nothing for any
     * @param values as they are stored, by path; nothing for a blank one
     */
    public List<UUID> equal(
            WorkingRegister register, Optional<String> unit, Map<String, Optional<Object>> values, int most) {
        return store.equal(register.kept().layout(), register.access().reach(), district(register), unit, values, most);
    }

    /** Records of which the reader sees that they are about one of these children, what changed last first. */
    public List<Line> about(WorkingRegister register, Collection<UUID> children) {
        return paths(register).stream()
                .flatMap(path -> about(register, path, children))
                .collect(Collectors.toMap(Line::id, line -> line, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Stream<Line> about(WorkingRegister register, String path, Collection<UUID> children) {
        int district = district(register);
        Map<String, Integer> ords = new LinkedHashMap<>();
        List<StoredRecord> found =
                store.pointing(register.kept().layout(), register.access().reach(), district, path, children);
        Map<UUID, Set<RecordPlace.Handed>> running = running(register, district, found);
        return found.stream()
                .filter(record -> sight(register, record.head(), ords, running).sees(path))
                .flatMap(record -> line(register, record, ords, running).stream());
    }

    /** Of fields that point to children and lie with the record. */
    private static List<String> paths(WorkingRegister register) {
        return register.definition().sections().values().stream()
                .flatMap(section -> section.fields().values().stream()
                        .filter(field -> field.kind() instanceof FieldKind.Child)
                        .filter(field -> SecrecyBand.of(field.secrecy()).isWithRecord())
                        .map(field -> section.id() + "." + field.id()))
                .filter(path -> register.kept().layout().field(path).isPresent())
                .toList();
    }

    private RecordSight sight(
            WorkingRegister register,
            StoredRecord.Head head,
            Map<String, Integer> ords,
            Map<UUID, Set<RecordPlace.Handed>> running) {
        int ord = ords.computeIfAbsent(head.unit(), unit -> places.of(unit).ord());
        Set<RecordPlace.Handed> here = running.getOrDefault(head.key().id(), Set.of());
        return register.access().on(RecordPlace.of(ord, head, here), head.locks());
    }

    /**
     * How many records are in each state, together up to a thousand and one. Where rights look at more than the place of a
     * record, only those that the reader sees are counted.
     */
    public Map<String, Long> states(WorkingRegister register, RecordQuery query) {
        if (!register.access().narrowed()) {
            return store.states(register.kept().layout(), register.access().reach(), query);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        list(register, query).lines().forEach(line -> counts.merge(line.state(), 1L, Long::sum));
        return counts;
    }

    private static boolean isOfPeople(WorkingRegister register, String path) {
        return register.kept()
                .fields()
                .at(path)
                .filter(f -> f.field().secrecy().isOfPeople())
                .isPresent();
    }

    private Optional<Line> line(
            WorkingRegister register,
            StoredRecord record,
            Map<String, Integer> ords,
            Map<UUID, Set<RecordPlace.Handed>> running) {
        StoredRecord.Head head = record.head();
        RecordSight sight = sight(register, head, ords, running);
        if (!sight.isThere()) {
            return Optional.empty();
        }
        Map<String, Object> shown = FormulaInput.shown(register.kept(), record);
        shown.keySet().removeIf(path -> !sight.sees(path) || isOfPeople(register, path));
        return Optional.of(new Line(
                head.key().id(),
                head.number(),
                head.unit(),
                head.state(),
                head.flags(),
                shown,
                head.changedAt(),
                head.owed()));
    }
}
