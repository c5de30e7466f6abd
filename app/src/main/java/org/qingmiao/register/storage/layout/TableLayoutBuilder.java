package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** Sorts the fields of a register into tables. */
record TableLayoutBuilder(Register register) {
    List<LayoutTable> tables() {
        Map<SecrecyBand, List<StoredField>> once = new EnumMap<>(SecrecyBand.class);
        List<Section> single =
                register.sections().values().stream().filter(s -> !s.hasRows()).toList();
        single.forEach(s -> sort(s, once));
        EngineColumns engine = new EngineColumns(register);
        List<LayoutTable> tables = new ArrayList<>();
        tables.add(record(SecrecyBand.OPEN, once, engine.ofRecord()));
        once.keySet().stream()
                .filter(b -> b != SecrecyBand.OPEN)
                .forEach(b -> tables.add(record(b, once, engine.beside())));
        ordered().forEach(s -> tables.addAll(rows(s, engine)));
        return tables;
    }

    /** Those within others after them. */
    private List<Section> ordered() {
        List<Section> many =
                register.sections().values().stream().filter(Section::hasRows).toList();
        return Stream.concat(
                        many.stream().filter(s -> s.within().isEmpty()),
                        many.stream().filter(s -> s.within().isPresent()))
                .toList();
    }

    private LayoutTable record(
            SecrecyBand band, Map<SecrecyBand, List<StoredField>> fields, List<LayoutColumn> engine) {
        boolean head = band == SecrecyBand.OPEN;
        String name = head ? register.id() : register.id() + "+" + band.word();
        return table(name, band, head, Optional.empty(), engine, EngineColumns.RECORD_KEY, fields);
    }

    private List<LayoutTable> rows(Section section, EngineColumns engine) {
        Map<SecrecyBand, List<StoredField>> fields = new EnumMap<>(SecrecyBand.class);
        sort(section, fields);
        SecrecyBand own = SecrecyBand.of(section.secrecy());
        String name = register.id() + "." + section.id();
        List<LayoutTable> tables = new ArrayList<>();
        Optional<Section> of = Optional.of(section);
        tables.add(table(name, own, true, of, engine.ofRows(section, true), EngineColumns.ROW_KEY, fields));
        for (SecrecyBand band : fields.keySet()) {
            if (band != own) {
                List<LayoutColumn> beside = engine.ofRows(section, false);
                String other = name + "+" + band.word();
                tables.add(table(other, band, false, of, beside, EngineColumns.ROW_KEY, fields));
            }
        }
        return tables;
    }

    private static LayoutTable table(
            String name,
            SecrecyBand band,
            boolean head,
            Optional<Section> section,
            List<LayoutColumn> engine,
            List<String> key,
            Map<SecrecyBand, List<StoredField>> fields) {
        boolean apart = band == SecrecyBand.APART;
        return new LayoutTable(
                LayoutNames.fitting(name),
                band,
                head,
                section.map(Section::id),
                section.flatMap(Section::within),
                section.flatMap(Section::fixed)
                        .filter(Section.Fixed.Rows.class::isInstance)
                        .isPresent(),
                apart ? EngineColumns.apart() : EngineColumns.of(band, engine),
                apart ? EngineColumns.APART_KEY : key,
                fields.getOrDefault(band, List.of()),
                "",
                List.of(),
                List.of());
    }

    private static void sort(Section section, Map<SecrecyBand, List<StoredField>> fields) {
        List<String> prefixes = section.members().isEmpty()
                ? List.of(section.id() + ".")
                : section.members().stream()
                        .map(m -> section.id() + "." + m + ".")
                        .toList();
        for (String prefix : prefixes) {
            for (RegisterField field : section.fields().values()) {
                fields.computeIfAbsent(SecrecyBand.of(field.secrecy()), b -> new ArrayList<>())
                        .addAll(FieldColumns.of(prefix, field));
            }
        }
    }
}
