package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/**
 * The tables of a register: a pure function of its definition. The head table holds the record and its open fields; the
 * fields of another band lie in a table beside it; each repeating section has tables of its own.
 *
 * @param tables heads before what stands beside them, sections before those within them
 * @param reached the columns by which records are reached beside the unit that keeps them
 */
public record TableLayout(Register register, List<LayoutTable> tables, List<ReachColumn> reached) {
    public TableLayout {
        tables = List.copyOf(tables);
        reached = List.copyOf(reached);
    }

    /** @throws IllegalArgumentException if a field cannot be laid out, or two columns would have one name */
    public static TableLayout of(Register register) {
        List<LayoutTable> tables = new ArrayList<>(new Builder(register).tables());
        LayoutKeys keys = new LayoutKeys(register, tables);
        tables.replaceAll(keys::guard);
        tables.forEach(TableLayout::withoutCollision);
        return new TableLayout(register, tables, ReachColumn.of(register));
    }

    public LayoutTable main() {
        return tables.getFirst();
    }

    /** The tables with fields that stand once. */
    public List<LayoutTable> ofRecord() {
        return tables.stream().filter(t -> !t.isOfRows()).toList();
    }

    /** The tables with the rows of a repeating section, its head first. */
    public List<LayoutTable> ofRows(String section) {
        return tables.stream()
                .filter(t -> t.section().filter(section::equals).isPresent())
                .toList();
    }

    /**
     * Where a field lies.
     *
     * @param path {@code section.field}, {@code section.member.field}
     */
    public Optional<LayoutTable> tableOf(String path) {
        return tables.stream()
                .filter(t -> t.fields().stream().anyMatch(f -> f.path().equals(path)))
                .findFirst();
    }

    /** What is stored under a path. */
    public Optional<StoredField> field(String path) {
        return tables.stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.path().equals(path))
                .findFirst();
    }

    /** The field in which the running number stands, where it has one of its own. */
    public Optional<StoredField> numberField() {
        return register.numberField()
                .flatMap(path -> tables.stream()
                        .flatMap(t -> FieldLookup.fields(t, List.of(path)).stream())
                        .findFirst());
    }

    /** Whether somebody gives something who must not be known: the first author is kept nowhere. */
    public boolean hidesFirstAuthor() {
        return new EngineColumns(register).hideFirstAuthor();
    }

    /** Whether somebody tells something with a row of one of these sections who must not be known: no version names them. */
    public boolean hidesAuthorOf(Collection<String> sections) {
        return tables.stream()
                .filter(t -> t.band() == SecrecyBand.APART)
                .anyMatch(t -> t.section().filter(sections::contains).isPresent());
    }

    /** Whether a value lies with the record, rather than in the vault or apart; what is no field does. */
    public boolean liesWithRecord(String path) {
        return secret(path).isEmpty();
    }

    /** The table in the vault or apart in which a value lies; nothing if it lies with the record. */
    public Optional<LayoutTable> secret(String path) {
        return tables.stream()
                .filter(t -> !t.band().isWithRecord())
                .filter(t -> t.fields().stream().anyMatch(f -> f.path().equals(path)))
                .findFirst();
    }

    private static void withoutCollision(LayoutTable table) {
        List<String> names = table.columns().stream().map(LayoutColumn::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("two columns of " + table.name() + " have one name: " + names);
        }
    }

    /** Sorts fields into tables. */
    private record Builder(Register register) {
        List<LayoutTable> tables() {
            Map<SecrecyBand, List<StoredField>> once = new EnumMap<>(SecrecyBand.class);
            List<Section> single = register.sections().values().stream()
                    .filter(s -> !s.hasRows())
                    .toList();
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
            List<Section> many = register.sections().values().stream()
                    .filter(Section::hasRows)
                    .toList();
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

    /** Whether a kind refers to a child, so that its column is looked up by. */
    static boolean isReference(FieldKind kind) {
        return kind instanceof FieldKind.Child || kind instanceof FieldKind.Reference;
    }
}
