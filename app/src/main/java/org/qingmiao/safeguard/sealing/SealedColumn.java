package org.qingmiao.safeguard.sealing;

import java.util.List;

/**
 * A column that holds sealed values, in SQL: how a value is read and put back. The rows are those of a table with the alias
 * {@code t}; a row is named by its {@code ctid} as {@code :row}, and changed only if its value is {@code :old} still.
 *
 * @param table the table, quoted where it must be, with its schema where it is not {@code public}
 * @param column the column, not quoted
 * @param joined other tables that a value lies in, after the table itself; or empty
 * @param value what is sealed, as {@code bytea}
 * @param owners to what it may be bound, as {@code text[]}
 * @param changes statements with {@code :new}, {@code :key}, {@code :row} and {@code :old}; the first tells whether the value
 *     was still there
 */
public record SealedColumn(
        String table, String column, String joined, String value, String owners, List<String> changes) {
    /** Words before a sealed value that stands in text, in base64. */
    private static final String MARK = "sealed:";

    public SealedColumn {
        changes = List.copyOf(changes);
    }

    /** Values that lie in the column as they are. */
    public static SealedColumn bytes(String table, String column, String owners) {
        String quoted = quoted(column);
        String set = "UPDATE %s t SET %s = :new".formatted(table, quoted);
        return new SealedColumn(
                table,
                column,
                "",
                "t." + quoted,
                owners,
                List.of(set + " WHERE t.ctid = CAST(:row AS tid) AND t." + quoted + " = :old"));
    }

    /** The same in a table that says the key's id beside each value. */
    public static SealedColumn bytesBesideKey(String table, String column, String key, String owners) {
        SealedColumn plain = bytes(table, column, owners);
        String change = plain.changes().getFirst().replace("= :new", "= :new, " + quoted(key) + " = :key");
        return new SealedColumn(table, column, "", plain.value(), owners, List.of(change));
    }

    /** Values in base64 after {@code sealed:}; what begins otherwise is not sealed. */
    public static SealedColumn text(String table, String column, String owners) {
        String name = "t." + quoted(column);
        String value = "CASE WHEN %1$s ~ '^%2$s[A-Za-z0-9+/]+=*$' AND length(%1$s) %% 4 = %3$d"
                        .formatted(name, MARK, MARK.length() % 4)
                + " THEN decode(substr(%s, %d), 'base64') END".formatted(name, MARK.length() + 1);
        // PostgreSQL breaks base64 into lines.
        String change = "UPDATE %s t SET %s = '%s' || translate(encode(:new, 'base64'), E'\\n', '')"
                        .formatted(table, quoted(column), MARK)
                + " WHERE t.ctid = CAST(:row AS tid) AND " + value + " = :old";
        return new SealedColumn(table, column, "", value, owners, List.of(change));
    }

    /** Table and column as one reads them. */
    public String name() {
        return table.replace("\"", "") + "." + column;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
