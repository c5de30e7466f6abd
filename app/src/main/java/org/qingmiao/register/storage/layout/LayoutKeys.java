package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;

/** The rules of the tables of a register. What spans two tables is judged in Java. */
record LayoutKeys(Register register, List<LayoutTable> tables) {
    static final String DURING = "during";

    LayoutTable guard(LayoutTable table) {
        List<LayoutRule> rules = new ArrayList<>(FieldRules.of(table));
        references(table).ifPresent(rules::add);
        if (table.section().isPresent()) {
            rules.addAll(ofRows(table, register.section(table.section().get())));
        } else {
            alone(table).ifPresent(rules::add);
        }
        List<LayoutIndex> indexes = new LayoutIndexes(register).of(table);
        return table.with(period(table).orElse(""), rules, indexes);
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
        List<String> key = FieldLookup.columns(table, keys.key());
        if (timed || !key.isEmpty()) {
            rule(table, "key", List.of("district", "record"), key, timed).ifPresent(rules::add);
        }
        List<String> alone = FieldLookup.columns(table, keys.alone());
        if (!alone.isEmpty() && alone.size() == keys.alone().size()) {
            rule(table, "alone", List.of("district"), alone, timed).ifPresent(rules::add);
        }
        if (table.hasColumn("code")) {
            rule(table, "code", List.of("district", "record"), List.of("code"), false)
                    .ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<LayoutRule> alone(LayoutTable table) {
        List<String> paths = register.identity().alone();
        List<StoredField> fields = FieldLookup.fields(table, paths);
        if (paths.isEmpty() || fields.size() < paths.size()) {
            return Optional.empty();
        }
        List<String> equal = fields.stream()
                .filter(f -> !isSpan(f.kind()))
                .map(f -> f.first().sql())
                .toList();
        boolean timed = fields.stream().anyMatch(f -> isSpan(f.kind()));
        return rule(table, "alone", List.of("district"), equal, timed);
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
                .map(s -> register.section(s).keys().during())
                .orElseGet(() -> register.identity().alone().stream()
                        .filter(p ->
                                FieldLookup.fields(table, List.of(p)).stream().anyMatch(f -> isSpan(f.kind())))
                        .distinct()
                        .limit(1)
                        .toList());
        List<LayoutColumn> ends = FieldLookup.fields(table, paths).stream()
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

    private static boolean isSpan(FieldKind kind) {
        return kind instanceof FieldKind.Period || kind instanceof FieldKind.Interval;
    }
}
