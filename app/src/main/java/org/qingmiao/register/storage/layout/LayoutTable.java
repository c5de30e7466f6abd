package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of a register.
 *
 * @param name not quoted; in schema {@code register}
 * @param head whether it holds what the engine knows of the record or row; otherwise it stands beside one that does
 * @param section the repeating section whose rows it holds; nothing if it holds fields that stand once
 * @param within the repeating section to whose rows its rows belong
 * @param steady whether a saved row stays as it is
 * @param engine columns of the engine
 * @param key columns of the primary key
 * @param fields in the order of the definition
 * @param during type and expression of the generated range of which no two may overlap; empty if there is none
 */
public record LayoutTable(
        String name,
        SecrecyBand band,
        boolean head,
        Optional<String> section,
        Optional<String> within,
        boolean steady,
        List<LayoutColumn> engine,
        List<String> key,
        List<StoredField> fields,
        String during,
        List<LayoutRule> rules,
        List<LayoutIndex> indexes) {

    public LayoutTable {
        engine = List.copyOf(engine);
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        indexes = List.copyOf(indexes);
    }

    public List<LayoutColumn> columns() {
        return Stream.concat(engine.stream(), fields.stream().flatMap(f -> f.columns().stream()))
                .toList();
    }

    public boolean hasColumn(String column) {
        return columns().stream().anyMatch(c -> c.name().equals(column));
    }

    /** The name as it stands in a statement. */
    public String sql() {
        return LayoutNames.table(name);
    }

    public boolean isOfRows() {
        return section.isPresent();
    }

    /** Whether superseded versions are kept. What lies apart keeps none: each entry stands for itself. */
    public boolean hasHistory() {
        return band != SecrecyBand.APART;
    }

    String historyName() {
        return LayoutNames.fitting(name + "~history");
    }

    /** The table that holds its superseded versions, with the record's version that superseded each, and when. */
    public LayoutTable history() {
        List<LayoutColumn> columns = new ArrayList<>(engine.stream()
                .filter(c -> !EngineColumns.isOfPresent(c))
                .map(c -> new LayoutColumn(c.name(), c.type(), c.required(), c.fallback(), "", List.of(), "", ""))
                .toList());
        columns.add(LayoutColumn.engine("until_version", ColumnType.INTEGER));
        columns.add(LayoutColumn.engine("superseded_at", ColumnType.MOMENT));
        List<String> past = new ArrayList<>(key);
        past.add("version");
        return new LayoutTable(
                historyName(), band, head, section, within, true, columns, past, fields, "", List.of(), List.of());
    }

    LayoutTable with(String range, List<LayoutRule> moreRules, List<LayoutIndex> moreIndexes) {
        return new LayoutTable(
                name,
                band,
                head,
                section,
                within,
                steady,
                engine,
                key,
                fields,
                range,
                Stream.concat(rules.stream(), moreRules.stream()).toList(),
                Stream.concat(indexes.stream(), moreIndexes.stream()).toList());
    }
}
