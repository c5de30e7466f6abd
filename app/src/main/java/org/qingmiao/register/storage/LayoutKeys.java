package org.qingmiao.register.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Identity;
import org.qingmiao.register.definition.RecordList;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.Section;

/** The rules and indexes of the tables of a register. What spans two tables is judged in Java. */
record LayoutKeys(Register register, List<LayoutTable> tables) {
    static final String DURING = "during";

    LayoutTable guard(LayoutTable table) {
        List<LayoutRule> rules = new ArrayList<>(FieldRules.of(table));
        List<LayoutIndex> indexes = new ArrayList<>();
        references(table).ifPresent(rules::add);
        if (table.section().isPresent()) {
            Section section = register.sections().get(table.section().get());
            rules.addAll(ofRows(table, section));
            indexes.addAll(rowIndexes(table, section));
        } else {
            rules.addAll(alone(table));
            indexes.addAll(recordIndexes(table));
        }
        indexes.addAll(uniqueFields(table));
        if (table.hasColumn("handed")) {
            indexes.add(new LayoutIndex(
                    LayoutNames.fitting(table.name() + "~handed"), false, "gin", List.of("handed"), ""));
        }
        return table.with(period(table).orElse(""), rules, distinct(indexes));
    }

    /** Rows belong to their record, and rows within rows to them; what is sealed or apart points nowhere. */
    private Optional<LayoutRule> references(LayoutTable table) {
        if (!table.band().isWithRecord() || register.mass() || table.equals(tables.getFirst())) {
            return Optional.empty();
        }
        String own = table.isOfRows() ? "record" : "id";
        LayoutTable target = tables.getFirst();
        String columns = "district, " + own;
        String keys = "district, id";
        LayoutTable head = tables.stream()
                .filter(t -> t.section().equals(table.within().or(table::section)) && t.head())
                .findFirst()
                .orElse(target);
        if (table.isOfRows() && !head.name().equals(table.name()) && head.band().isWithRecord()) {
            target = head;
            boolean nested = table.head();
            columns = nested ? "district, record, parent" : "district, record, id";
            keys = "district, record, id";
        }
        String sql = "FOREIGN KEY (" + columns + ") REFERENCES " + target.sql() + " (" + keys + ") ON DELETE CASCADE";
        return Optional.of(new LayoutRule(LayoutNames.fitting(table.name() + "~of"), sql, false));
    }

    private List<LayoutRule> ofRows(LayoutTable table, Section section) {
        List<LayoutRule> rules = new ArrayList<>();
        boolean timed = period(table).isPresent();
        Section.Keys keys = section.keys();
        List<String> key = columns(table, keys.key());
        if (timed || !key.isEmpty()) {
            rule(table, "key", List.of("district", "record"), key, timed).ifPresent(rules::add);
        }
        List<String> alone = columns(table, keys.alone());
        if (!alone.isEmpty() && alone.size() == keys.alone().size()) {
            rule(table, "alone", List.of("district"), alone, timed).ifPresent(rules::add);
        }
        if (table.hasColumn("code")) {
            rule(table, "code", List.of("district", "record"), List.of("code"), false)
                    .ifPresent(rules::add);
        }
        return rules;
    }

    private List<LayoutRule> alone(LayoutTable table) {
        List<LayoutRule> rules = new ArrayList<>();
        for (List<String> paths : register.identity().alone()) {
            List<StoredField> fields = fields(table, paths);
            if (fields.size() < paths.size()) {
                continue;
            }
            List<String> equal = fields.stream()
                    .filter(f -> !isSpan(f.kind()))
                    .map(f -> f.first().sql())
                    .toList();
            boolean timed = fields.stream().anyMatch(f -> isSpan(f.kind()));
            rule(table, "alone", List.of("district"), equal, timed).ifPresent(rules::add);
        }
        return rules;
    }

    private static Optional<LayoutRule> rule(
            LayoutTable table, String word, List<String> first, List<String> then, boolean timed) {
        Stream<String> columns = Stream.concat(first.stream(), then.stream());
        String all = Stream.concat(columns, timed ? Stream.of(DURING + " WITHOUT OVERLAPS") : Stream.of())
                .collect(Collectors.joining(", "));
        String name = LayoutNames.fitting(
                table.name() + "~" + word + "~" + LayoutNames.digest(all).substring(0, 6));
        return Optional.of(new LayoutRule(name, "UNIQUE (" + all + ")", false));
    }

    /** The span of which no two rows, or records, may overlap, as a generated range; no field is compared by it. */
    Optional<String> period(LayoutTable table) {
        List<String> paths = table.section()
                .map(s -> register.sections().get(s).keys().during())
                .orElseGet(() -> register.identity().alone().stream()
                        .filter(a -> fields(table, a).size() == a.size())
                        .flatMap(List::stream)
                        .filter(p -> fields(table, List.of(p)).stream().anyMatch(f -> isSpan(f.kind())))
                        .distinct()
                        .limit(1)
                        .toList());
        List<LayoutColumn> ends = fields(table, paths).stream()
                .flatMap(f -> f.columns().stream().limit(isSpan(f.kind()) ? 2 : 1))
                .toList();
        if (ends.size() != 2) {
            return Optional.empty();
        }
        boolean moments = ends.getFirst().type() == ColumnType.MOMENT;
        String range = (moments ? "tstzrange(" : "daterange(") + ends.get(0).sql() + ", "
                + ends.get(1).sql() + (moments ? ", '[)')" : ", '[]')");
        return Optional.of((moments ? "tstzrange" : "daterange") + " GENERATED ALWAYS AS (CASE WHEN "
                + ends.getFirst().sql() + " IS NOT NULL THEN " + range + " END) STORED");
    }

    private List<LayoutIndex> rowIndexes(LayoutTable table, Section section) {
        List<LayoutIndex> indexes = new ArrayList<>();
        if (table.band() == SecrecyBand.APART) {
            indexes.add(LayoutIndex.of(table.name() + "~about", List.of("district", "about")));
            return indexes;
        }
        for (String path : section.keys().indexed()) {
            fields(table, List.of(path))
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

    private List<LayoutIndex> identity(LayoutTable table, Identity identity) {
        List<LayoutIndex> indexes = new ArrayList<>();
        List<String> once = all(table, identity.openOnce());
        if (!once.isEmpty() && table.head()) {
            String ended = register.states().values().stream()
                    .filter(RegisterState::end)
                    .map(s -> LayoutNames.literal(s.id()))
                    .collect(Collectors.joining(", "));
            String open = ended.isEmpty() ? "" : "state NOT IN (" + ended + ")";
            indexes.add(LayoutIndex.unique(table.name() + "~open", with("district", once), open));
        }
        List<String> same = all(table, identity.same());
        if (!same.isEmpty()) {
            indexes.add(LayoutIndex.of(table.name() + "~same", with("district", same)));
        }
        identity.series().ifPresent(series -> {
            List<String> row = all(table, List.of(series.of(), series.by()));
            if (!row.isEmpty()) {
                indexes.add(LayoutIndex.of(
                        table.name() + "~series", List.of("district", row.get(0), row.get(1) + " DESC", "id")));
            }
        });
        identity.number()
                .flatMap(Identity.Numbering::field)
                .ifPresent(path -> all(table, List.of(path))
                        .forEach(c ->
                                indexes.add(LayoutIndex.unique(table.name() + "~number", List.of("district", c), ""))));
        return indexes;
    }

    /** In the order of a saved view, below the units that somebody may see. */
    private Optional<LayoutIndex> sorted(LayoutTable table, RecordList list) {
        List<String> order = new ArrayList<>();
        for (String sort : list.sort()) {
            boolean falling = sort.startsWith("-");
            List<String> column = all(table, List.of(falling ? sort.substring(1) : sort));
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

    private static boolean isSpan(FieldKind kind) {
        return kind instanceof FieldKind.Period || kind instanceof FieldKind.Interval;
    }

    private static List<String> with(String first, List<String> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }

    /** The columns of fields, if all of them lie in this table; else nothing. */
    private List<String> all(LayoutTable table, List<String> paths) {
        List<String> columns = columns(table, paths);
        return columns.size() == paths.size() ? columns : List.of();
    }

    private List<String> columns(LayoutTable table, List<String> paths) {
        return paths.stream()
                .flatMap(p -> !table.isOfRows()
                                && table.head()
                                && (p.equals("state") || p.equals("number"))
                                && table.hasColumn(p)
                        ? Stream.of(p)
                        : fields(table, List.of(p)).stream().map(f -> f.first().sql()))
                .toList();
    }

    private List<StoredField> fields(LayoutTable table, List<String> paths) {
        return paths.stream().flatMap(p -> find(table, p).stream()).toList();
    }

    /** A field as a definition names it: by its id, or with its section or member before it. */
    private static Optional<StoredField> find(LayoutTable table, String path) {
        List<StoredField> found = table.fields().stream()
                .filter(f -> f.path().equals(path) || f.path().endsWith("." + path))
                .toList();
        Set<String> paths = new TreeSet<>(found.stream().map(StoredField::path).toList());
        return paths.size() == 1 || !found.isEmpty() && found.getFirst().path().equals(path)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private static List<LayoutIndex> distinct(List<LayoutIndex> indexes) {
        List<LayoutIndex> kept = new ArrayList<>();
        for (LayoutIndex index : indexes) {
            boolean there = kept.stream()
                    .anyMatch(k -> k.name().equals(index.name())
                            || !index.unique() && k.columns().equals(index.columns()));
            if (!there) {
                kept.add(index);
            }
        }
        return kept;
    }
}
