package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;

/** The columns that the engine adds. The district stands first in every key. */
record EngineColumns(Register register) {
    static final List<String> RECORD_KEY = List.of("district", "id");
    static final List<String> ROW_KEY = List.of("district", "record", "id");
    static final List<String> APART_KEY = List.of("district", "token");

    /** Whether records may be handed to other units; those of millions keep the bare interval. */
    boolean areHanded() {
        return !register.handOvers().isEmpty() && !register.mass();
    }

    /** Whether somebody wrote the first version who must not be known by it. */
    boolean hideFirstAuthor() {
        return register.sections().values().stream()
                .flatMap(s -> s.fields().values().stream().map(f -> SecrecyBand.of(f.secrecy())))
                .anyMatch(SecrecyBand.APART::equals);
    }

    List<LayoutColumn> ofRecord() {
        List<LayoutColumn> columns = new ArrayList<>(List.of(
                LayoutColumn.engine("district", ColumnType.INTEGER),
                LayoutColumn.engine("id", ColumnType.UUID),
                LayoutColumn.engine("unit", ColumnType.INTEGER),
                LayoutColumn.engine("unit_ord", ColumnType.INTEGER),
                LayoutColumn.engine("state", ColumnType.TEXT)));
        register.identity()
                .number()
                .filter(n -> register.numberField().isEmpty())
                .ifPresent(n -> columns.add(LayoutColumn.optional("number", ColumnType.TEXT)));
        register.flags().keySet().forEach(flag -> columns.add(mark("flag." + flag)));
        guards(columns);
        written(columns);
        acts(columns);
        columns.add(LayoutColumn.engine("created_at", ColumnType.MOMENT));
        columns.add(LayoutColumn.optional("created_by", ColumnType.TEXT));
        return columns;
    }

    /** By which step the version was made, when each step was taken last, and what is owed next. */
    private void acts(List<LayoutColumn> columns) {
        columns.add(LayoutColumn.optional("step", ColumnType.TEXT));
        columns.add(LayoutColumn.optional("reason", ColumnType.TEXT));
        columns.add(LayoutColumn.engine("awaited", ColumnType.BOOLEAN, "false"));
        register.steps().values().stream()
                .filter(s -> s.section().isEmpty())
                .forEach(s -> columns.add(LayoutColumn.optional(LayoutNames.taken(s.id()), ColumnType.MOMENT)));
        columns.add(LayoutColumn.optional("due_at", ColumnType.MOMENT));
        columns.add(LayoutColumn.optional("owes", ColumnType.TEXT));
    }

    /** Of a table that stands beside that of the record. */
    List<LayoutColumn> beside() {
        List<LayoutColumn> columns = new ArrayList<>(List.of(
                LayoutColumn.engine("district", ColumnType.INTEGER),
                LayoutColumn.engine("id", ColumnType.UUID),
                LayoutColumn.engine("unit_ord", ColumnType.INTEGER)));
        guards(columns);
        written(columns);
        return columns;
    }

    List<LayoutColumn> ofRows(Section section, boolean head) {
        List<LayoutColumn> columns = new ArrayList<>(List.of(
                LayoutColumn.engine("district", ColumnType.INTEGER),
                LayoutColumn.engine("record", ColumnType.UUID),
                LayoutColumn.engine("id", ColumnType.UUID),
                LayoutColumn.engine("unit_ord", ColumnType.INTEGER)));
        if (head) {
            section.within().ifPresent(w -> columns.add(LayoutColumn.engine("parent", ColumnType.UUID)));
            columns.add(LayoutColumn.engine("position", ColumnType.INTEGER));
            if (section.shape() instanceof Section.Shape.PerCode) {
                columns.add(LayoutColumn.engine("code", ColumnType.TEXT));
            }
            if (!section.states().isEmpty()) {
                columns.add(LayoutColumn.engine("state", ColumnType.TEXT));
            }
        }
        guards(columns);
        written(columns);
        return columns;
    }

    /** Those of them that a band has: what is asked of records tells the vault nothing. */
    static List<LayoutColumn> of(SecrecyBand band, List<LayoutColumn> columns) {
        return columns.stream()
                .filter(c -> band.isWithRecord() || !ReachColumn.isOne(c.name()))
                .toList();
    }

    /** Of what lies apart: neither the record's id nor a moment nor an author. */
    static List<LayoutColumn> apart() {
        return List.of(
                LayoutColumn.engine("district", ColumnType.INTEGER),
                LayoutColumn.engine("token", ColumnType.UUID),
                LayoutColumn.engine("unit_ord", ColumnType.INTEGER),
                LayoutColumn.engine("about", ColumnType.BYTES),
                LayoutColumn.engine("sealed", ColumnType.BYTES));
    }

    private void guards(List<LayoutColumn> columns) {
        register.access().locks().keySet().forEach(lock -> columns.add(mark("lock." + lock)));
        if (areHanded()) {
            columns.add(LayoutColumn.engine("handed", ColumnType.INTEGERS, "'{}'"));
        }
        ReachColumn.of(register).forEach(c -> columns.add(LayoutColumn.optional(c.name(), c.type())));
    }

    /** Whether it says who reaches a record now, so that no earlier version has it: those are open by their unit alone. */
    static boolean isOfPresent(LayoutColumn column) {
        return column.field().isEmpty() && (column.name().equals("handed") || ReachColumn.isOne(column.name()));
    }

    private static void written(List<LayoutColumn> columns) {
        columns.add(LayoutColumn.engine("version", ColumnType.INTEGER, "1"));
        columns.add(LayoutColumn.engine("definition", ColumnType.INTEGER));
        columns.add(LayoutColumn.engine("changed_at", ColumnType.MOMENT));
        columns.add(LayoutColumn.optional("changed_by", ColumnType.TEXT));
    }

    private static LayoutColumn mark(String name) {
        return LayoutColumn.engine(LayoutNames.fitting(name), ColumnType.BOOLEAN, "false");
    }
}
