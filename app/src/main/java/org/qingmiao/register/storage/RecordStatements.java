package org.qingmiao.register.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.storage.layout.LayoutColumn;
import org.qingmiao.register.storage.layout.LayoutNames;
import org.qingmiao.register.storage.layout.LayoutTable;
import org.qingmiao.register.storage.layout.StoredField;

/**
 * A statement that writes a record: parts that are carried out together, each with its constants. Constants go as text
 * and are cast, so that one way serves all types.
 */
final class RecordStatements {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, @Nullable Object> constants = new LinkedHashMap<>();

    /** A constant; as it stands in the statement. */
    String constant(String type, @Nullable Object value) {
        String name = "p" + constants.size();
        constants.put(name, value == null ? null : value.toString());
        return "CAST(:" + name + " AS " + type + ")";
    }

    String constant(LayoutColumn column, @Nullable Object value) {
        return constant(column.type().sql(), value);
    }

    /** The columns of the fields of a table that are given, with their constants. */
    Map<String, String> values(FieldCodec codec, LayoutTable table, Map<String, ? extends @Nullable Object> values) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (StoredField field : table.fields()) {
            if (values.containsKey(field.path())) {
                List<@Nullable String> constants = codec.columns(field, values.get(field.path()));
                for (int i = 0; i < constants.size(); i++) {
                    LayoutColumn column = field.columns().get(i);
                    columns.put(column.name(), constant(column, constants.get(i)));
                }
            }
        }
        return columns;
    }

    /** Adds a part under a name. */
    void add(String name, String sql) {
        parts.add(name + " AS (" + sql + ")");
    }

    /**
     * An insertion of values.
     *
     * @param from where they are taken for, such as {@code " FROM changed"}; may be empty
     */
    static String insert(LayoutTable table, Map<String, String> values, String from) {
        return "INSERT INTO " + table.sql() + " (" + names(values) + ") SELECT " + String.join(", ", values.values())
                + from;
    }

    private static String names(Map<String, String> values) {
        return values.keySet().stream().map(LayoutNames::quoted).collect(Collectors.joining(", "));
    }

    /** Keeps what a part returned of superseded rows. */
    void keep(String part, LayoutTable table, int untilVersion, String now) {
        if (!table.hasHistory()) {
            return;
        }
        LayoutTable history = table.history();
        List<String> columns = past(table);
        String list = String.join(", ", columns);
        add(
                "past_" + part,
                "INSERT INTO " + history.sql() + " (" + list + ", until_version, superseded_at) SELECT " + list + ", "
                        + untilVersion + ", " + now + " FROM " + part + " WHERE id IS NOT NULL");
    }

    /** What is returned of a row as it was. */
    static String returningOld(LayoutTable table) {
        return " RETURNING "
                + past(table).stream().map(c -> "old." + c + " AS " + c).collect(Collectors.joining(", "));
    }

    private static List<String> past(LayoutTable table) {
        return table.history().columns().stream()
                .filter(c -> !c.name().equals("until_version") && !c.name().equals("superseded_at"))
                .map(LayoutColumn::sql)
                .toList();
    }

    String sql(String last) {
        return (parts.isEmpty() ? "" : "WITH " + String.join(",\n", parts) + "\n") + last;
    }

    Map<String, @Nullable Object> constants() {
        return constants;
    }
}
