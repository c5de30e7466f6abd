package org.qingmiao.register.storage.layout;

import java.util.List;

/**
 * An index.
 *
 * @param unique whether no two rows may be equal in it
 * @param method {@code btree} or {@code gin}
 * @param columns with their order, as SQL
 * @param where only rows for which it holds; empty for all
 */
public record LayoutIndex(String name, boolean unique, String method, List<String> columns, String where) {
    public LayoutIndex {
        columns = List.copyOf(columns);
    }

    static LayoutIndex of(String name, List<String> columns) {
        return new LayoutIndex(LayoutNames.fitting(name), false, "btree", columns, "");
    }

    static LayoutIndex unique(String name, List<String> columns, String where) {
        return new LayoutIndex(LayoutNames.fitting(name), true, "btree", columns, where);
    }
}
