package org.qingmiao.register.storage.layout;

import java.util.List;

/**
 * A column.
 *
 * @param name not quoted
 * @param required whether it is {@code NOT NULL}
 * @param fallback the default in SQL; empty if there is none
 * @param field the path of the field whose value it holds, empty for those of the engine
 * @param formerly the names that it had while its field had other ids
 * @param meaning of a whole number, such as {@code scaled(2)}: with another one the same digits mean something else
 * @param comment said in the database; may be empty
 */
public record LayoutColumn(
        String name,
        ColumnType type,
        boolean required,
        String fallback,
        String field,
        List<String> formerly,
        String meaning,
        String comment) {

    public LayoutColumn {
        formerly = List.copyOf(formerly);
    }

    static LayoutColumn engine(String name, ColumnType type) {
        return new LayoutColumn(name, type, true, "", "", List.of(), "", "");
    }

    static LayoutColumn engine(String name, ColumnType type, String fallback) {
        return new LayoutColumn(name, type, true, fallback, "", List.of(), "", "");
    }

    static LayoutColumn optional(String name, ColumnType type) {
        return new LayoutColumn(name, type, false, "", "", List.of(), "", "");
    }

    /** The name as it stands in a statement. */
    public String sql() {
        return LayoutNames.quoted(name);
    }
}
