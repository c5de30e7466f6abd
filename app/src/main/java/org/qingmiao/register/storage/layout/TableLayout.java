package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;

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
        List<LayoutTable> tables = new ArrayList<>(new TableLayoutBuilder(register).tables());
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

    /** Whether a kind refers to a child, so that its column is looked up by. */
    static boolean isReference(FieldKind kind) {
        return kind instanceof FieldKind.Child || kind instanceof FieldKind.Reference;
    }
}
