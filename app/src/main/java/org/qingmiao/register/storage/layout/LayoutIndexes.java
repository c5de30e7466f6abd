package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.RecordList;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.Section;

/** The indexes of a register's tables. Those of lists begin with the place of the unit, which policies compare. */
record LayoutIndexes(Register register) {
    List<LayoutIndex> of(LayoutTable table) {
        List<LayoutIndex> indexes = new ArrayList<>();
        if (table.section().isPresent()) {
            indexes.addAll(rowIndexes(table, register.section(table.section().get())));
        } else {
            indexes.addAll(recordIndexes(table));
        }
        indexes.addAll(uniqueFields(table));
        if (table.hasColumn("handed")) {
            indexes.add(new LayoutIndex(
                    LayoutNames.fitting(table.name() + "~handed"), false, "gin", List.of("handed"), ""));
        }
        if (table.head() && table.section().isEmpty()) {
            ReachColumn.of(register).forEach(c -> indexes.add(reached(table, c)));
        }
        return distinct(indexes);
    }

    private static LayoutIndex reached(LayoutTable table, ReachColumn column) {
        String name = LayoutNames.fitting(table.name() + "~" + column.name());
        return column.kind() == ReachColumn.Kind.CONDITION
                ? new LayoutIndex(name, false, "btree", List.of("unit_ord"), column.sql())
                : new LayoutIndex(name, false, "gin", List.of(column.sql()), "");
    }

    private List<LayoutIndex> rowIndexes(LayoutTable table, Section section) {
        List<LayoutIndex> indexes = new ArrayList<>();
        if (table.band() == SecrecyBand.APART) {
            indexes.add(LayoutIndex.of(table.name() + "~about", List.of("district", "about")));
            return indexes;
        }
        for (String path : section.keys().indexed()) {
            FieldLookup.fields(table, List.of(path))
                    .forEach(f -> indexes.add(LayoutIndex.of(
                            table.name() + "~by~" + f.field().id(),
                            List.of("district", f.first().sql()))));
        }
        return indexes;
    }

    private List<LayoutIndex> recordIndexes(LayoutTable table) {
        String name = table.name();
        List<LayoutIndex> indexes = new ArrayList<>();
        if (table.band() == SecrecyBand.APART) {
            indexes.add(LayoutIndex.of(name + "~about", List.of("district", "about")));
            return indexes;
        }
        if (table.head()) {
            indexes.add(LayoutIndex.of(name + "~unit~state", List.of("unit_ord", "state")));
            indexes.add(LayoutIndex.of(name + "~unit~new", List.of("unit_ord", "created_at DESC", "id DESC")));
            indexes.add(LayoutIndex.of(name + "~new", List.of("district", "created_at DESC", "id DESC")));
            indexes.add(due(name));
            if (table.hasColumn("number")) {
                indexes.add(LayoutIndex.unique(name + "~number", List.of("district", "number"), ""));
            }
        } else {
            indexes.add(LayoutIndex.of(name + "~unit", List.of("unit_ord")));
        }
        indexes.addAll(identity(table, register.identity()));
        register.lists().values().forEach(list -> sorted(table, list).ifPresent(indexes::add));
        for (StoredField field : table.fields()) {
            if (TableLayout.isReference(field.kind())) {
                indexes.add(LayoutIndex.of(
                        name + "~to~" + field.path(),
                        List.of("district", field.first().sql())));
            }
        }
        return indexes;
    }

    /** What is owed, by when, below the units that somebody may see. */
    private static LayoutIndex due(String table) {
        return new LayoutIndex(
                LayoutNames.fitting(table + "~due"),
                false,
                "btree",
                List.of("district", "unit_ord", "due_at"),
                "due_at IS NOT NULL");
    }

    private List<LayoutIndex> identity(LayoutTable table, Identity identity) {
        List<LayoutIndex> indexes = new ArrayList<>();
        List<String> once = FieldLookup.all(table, identity.openOnce());
        if (!once.isEmpty() && table.head()) {
            String ended = register.states().values().stream()
                    .filter(RegisterState::end)
                    .map(s -> LayoutNames.literal(s.id()))
                    .collect(Collectors.joining(", "));
            String open = ended.isEmpty() ? "" : "state NOT IN (" + ended + ")";
            indexes.add(LayoutIndex.unique(table.name() + "~open", with("district", once), open));
        }
        List<String> same = FieldLookup.all(table, identity.same());
        if (!same.isEmpty()) {
            indexes.add(LayoutIndex.of(table.name() + "~same", with("district", same)));
        }
        identity.series().ifPresent(series -> {
            List<String> row = FieldLookup.all(table, List.of(series.of(), series.by()));
            if (!row.isEmpty()) {
                indexes.add(LayoutIndex.of(
                        table.name() + "~series", List.of("district", row.get(0), row.get(1) + " DESC", "id")));
            }
        });
        identity.number()
                .flatMap(Identity.Numbering::field)
                .ifPresent(path -> FieldLookup.all(table, List.of(path))
                        .forEach(c ->
                                indexes.add(LayoutIndex.unique(table.name() + "~number", List.of("district", c), ""))));
        return indexes;
    }

    /** In the order of a saved view, below the units that somebody may see. */
    private Optional<LayoutIndex> sorted(LayoutTable table, RecordList list) {
        List<String> order = new ArrayList<>();
        for (String sort : list.sort()) {
            boolean falling = sort.startsWith("-");
            List<String> column = FieldLookup.all(table, List.of(falling ? sort.substring(1) : sort));
            if (column.isEmpty()) {
                return Optional.empty();
            }
            order.add(column.getFirst() + (falling ? " DESC" : ""));
        }
        if (order.isEmpty() || register.mass()) {
            return Optional.empty();
        }
        order.add("id");
        return Optional.of(LayoutIndex.of(table.name() + "~list~" + list.id(), with("unit_ord", order)));
    }

    private static List<LayoutIndex> uniqueFields(LayoutTable table) {
        return table.fields().stream()
                .filter(f -> f.field().traits().unique() && !f.isEncrypted())
                .filter(f -> f.path().endsWith(f.field().id()))
                .map(f -> LayoutIndex.unique(
                        table.name() + "~one~" + f.path(),
                        List.of("district", f.first().sql()),
                        ""))
                .toList();
    }

    private static List<String> with(String first, List<String> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }

    private static List<LayoutIndex> distinct(List<LayoutIndex> indexes) {
        List<LayoutIndex> kept = new ArrayList<>();
        for (LayoutIndex index : indexes) {
            boolean there = kept.stream()
                    .anyMatch(k -> k.name().equals(index.name())
                            || !index.unique()
                                    && k.columns().equals(index.columns())
                                    && k.where().equals(index.where()));
            if (!there) {
                kept.add(index);
            }
        }
        return kept;
    }
}
