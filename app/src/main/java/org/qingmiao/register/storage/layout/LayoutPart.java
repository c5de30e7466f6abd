package org.qingmiao.register.storage.layout;

import java.util.List;
import java.util.Locale;

/**
 * One piece of a layout, as the database has it or should have it.
 *
 * @param place the table, not quoted
 * @param detail what tells whether it is still the same: a type, an expression
 * @param field the path of the field that it holds; empty otherwise
 * @param formerly former names
 * @param create makes it
 * @param remove takes it out; empty for tables and columns, which are retired
 */
record LayoutPart(
        Kind kind,
        String place,
        String name,
        String detail,
        String field,
        List<String> formerly,
        String create,
        String remove) {
    LayoutPart {
        formerly = List.copyOf(formerly);
    }

    /** In the order in which they are made. */
    enum Kind {
        TABLE,
        COLUMN,
        RULE,
        INDEX,
        POLICY,
        GRANT,
        COMMENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
