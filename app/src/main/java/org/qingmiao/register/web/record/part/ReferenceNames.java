package org.qingmiao.register.web.record.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.Text;
import org.qingmiao.register.childindex.PointedChildren;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.storage.RecordQuery;
import org.springframework.stereotype.Component;

/** What records are called to which others point: by number and the first of their words that the reader sees. */
@Component
class ReferenceNames {
    private static final int OFFERED = 100;

    private final WorkingRegisters registers;
    private final RecordListing listing;
    private final RecordOpening opening;
    private final ChildChoice children;

    ReferenceNames(WorkingRegisters registers, RecordListing listing, RecordOpening opening, ChildChoice children) {
        this.registers = registers;
        this.listing = listing;
        this.opening = opening;
        this.children = children;
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

    /** The name of one, as the reader may know it; the beginning of its id where it is not to be seen. */
    Text name(WorkingRegister from, FieldKind kind, String id) {
        if (kind instanceof FieldKind.Reference reference) {
            return record(from, reference, id);
        }
        return PointedChildren.kind(kind)
                .flatMap(of -> RecordRequests.uuid(id)
                        .flatMap(uuid -> Optional.ofNullable(children.labels(of, List.of(uuid), from.person())
                                .get(uuid))))
                .map(ChildChoice.Label::says)
                .orElseGet(() -> Text.same(ValueWords.shortened(id)));
    }

    private Text record(WorkingRegister from, FieldKind.Reference kind, String id) {
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
        return RecordRequests.uuid(id)
                .flatMap(uuid -> opening.pointedTo(register, uuid)
                        .map(record -> name(register.kept(), record.number(), uuid, record.shown())));
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
