package org.qingmiao.expression.sql;

import java.util.List;
import java.util.Optional;

/**
 * Where the names of an expression lie in SQL. What is returned is written into statements as it is: it must come from
 * definitions that were checked, never from what somebody typed.
 *
 * <p>Columns hold: yes_no boolean; whole, and scaled(n) in units of its last decimal, bigint; quantity numeric; text,
 * codes and references text; date date; moment timestamptz; several codes text[].
 */
interface SqlNames {
    String column(String name);

    /** The column of a ratio's denominator, above zero; {@link #column} holds its numerator. */
    default String denominator(String name) {
        throw new IllegalArgumentException("no ratio is stored as " + name);
    }

    /** The rows of a list, under an alias; the empty name is the group. */
    RowSource rows(String list, String alias);

    /** A field of such a row. */
    String member(String list, String field, String alias);

    /** A function of the room around, if SQL has it. */
    default Optional<String> function(String name, List<String> arguments) {
        return Optional.empty();
    }

    /**
     * @param from table and alias
     * @param where what ties the rows to the record
     * @param newestFirst the order that {@code last} means, turned round; without ties
     */
    record RowSource(String from, String where, String newestFirst) {}
}
