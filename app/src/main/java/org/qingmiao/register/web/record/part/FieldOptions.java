package org.qingmiao.register.web.record.part;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PersonNames;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.childindex.PointedChildren;
import org.qingmiao.register.decision.Instrument;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.stereotype.Component;

/** What can be chosen in a field today, and how what was chosen is called. */
@Component
public class FieldOptions {
    private final OrgUnits units;
    private final PersonNames people;
    private final ReferenceNames references;
    private final PointedChoices pointed;
    private final Clock clock;

    FieldOptions(OrgUnits units, PersonNames people, ReferenceNames references, PointedChoices pointed, Clock clock) {
        this.units = units;
        this.people = people;
        this.references = references;
        this.pointed = pointed;
        this.clock = clock;
    }

    /** How values of a register are said to somebody; names are looked up once for each use of what is given. */
    public ValueWords words(WorkingRegister register) {
        Map<String, Text> known = new HashMap<>();
        return new ValueWords(
                register.kept().catalogue().tables(),
                units.tree(),
                people,
                (kind, id) -> known.computeIfAbsent(id, i -> references.name(register, kind, i)));
    }

    /** A unit by its name. */
    public Text unit(String id) {
        return units.tree().find(id).map(u -> u.name()).orElseGet(() -> Text.same(id));
    }

    /** Codes, units, records; answers where there are items. Empty where something is typed. */
    List<Choice> of(WorkingRegister register, RegisterField field) {
        KeptRegister kept = register.kept();
        TableSet tables = kept.catalogue().tables();
        return switch (field.kind()) {
            case FieldKind.Code k -> codes(tables, k.list());
            case FieldKind.Codes k -> codes(tables, k.list());
            case FieldKind.YesNo k ->
                List.of(
                        new Choice("true", Messages.of("registers.value.yes")),
                        new Choice("false", Messages.of("registers.value.no")));
            case FieldKind.Unit k -> units(kept, k.unitKind());
            case FieldKind.Units k -> units(kept, k.unitKind());
            case FieldKind.Reference k when k.section().isEmpty() -> references.offered(register, k.register());
            case FieldKind.Score k ->
                tables.instrument(k.instrument()).map(FieldOptions::answers).orElse(List.of());
            case FieldKind.Grid k ->
                k.answers().stream()
                        .map(a -> new Choice(a, PartedWords.answer(a)))
                        .toList();
            default -> List.of();
        };
    }

    /** Whom a field may point to, by what stands in its inputs; nothing if it points to nobody. */
    Optional<PointedChoices.Found> found(
            WorkingRegister register, RegisterField field, Map<String, List<String>> texts) {
        return PointedChildren.kind(field.kind()).map(kind -> pointed.of(kind, texts, register.person()));
    }

    private List<Choice> codes(TableSet tables, String list) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DayWords.ZONE);
        return tables.code(list).stream()
                .flatMap(codes -> codes.on(today).stream())
                .map(entry -> new Choice(entry.code(), entry.label()))
                .toList();
    }

    private List<Choice> units(KeptRegister kept, Optional<String> kind) {
        return units.tree().below(kept.plan().head().district()).stream()
                .filter(u -> kind.isEmpty() || kind.get().equals(u.kind()))
                .map(u -> new Choice(u.id(), u.name()))
                .toList();
    }

    private static List<Choice> answers(Instrument instrument) {
        Stream<Choice> scale = instrument.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(a -> new Choice(
                        String.valueOf(a.getKey()), Messages.of("registers.form.scale", a.getKey(), a.getValue())));
        Choice cannot = new Choice(Instrument.CANNOT_JUDGE, Messages.of("registers.form.cannot_judge"));
        return Stream.concat(scale, Stream.of(cannot)).toList();
    }

    /** The items of an instrument or a grid. */
    List<Choice> items(WorkingRegister register, RegisterField field) {
        TableSet tables = register.kept().catalogue().tables();
        return switch (field.kind()) {
            case FieldKind.Score k ->
                tables.instrument(k.instrument()).stream()
                        .flatMap(i -> i.items().stream())
                        .map(item -> new Choice(item.id(), item.label()))
                        .toList();
            case FieldKind.Grid k -> codes(tables, k.items());
            default -> List.of();
        };
    }
}
