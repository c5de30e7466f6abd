package org.qingmiao.register.storage.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.qingmiao.register.storage.layout.LayoutPlan.Change;

/** Statements that take the values of a column to the table of another class, or give it another name. */
final class ColumnMove {
    private ColumnMove() {}

    /** Takes the values of a column to another table, and leaves them nowhere else. */
    static List<Change> changes(LayoutTable target, String from, String column) {
        String name = LayoutNames.quoted(column);
        String source = LayoutNames.table(from);
        String empty = "UPDATE " + source + " SET " + name + " = NULL WHERE " + name + " IS NOT NULL";
        return List.of(
                new Change(LayoutPlan.Kind.FILL, sql(target, source, name)), new Change(LayoutPlan.Kind.FILL, empty));
    }

    static Change rename(String table, String from, String to) {
        return new Change(
                LayoutPlan.Kind.RENAME,
                "ALTER TABLE " + LayoutNames.table(table) + " RENAME COLUMN " + LayoutNames.quoted(from) + " TO "
                        + LayoutNames.quoted(to));
    }

    /**
     * @param source table, as it stands in a statement
     * @param name of the column, quoted
     */
    static String sql(LayoutTable target, String source, String name) {
        if (target.head()) {
            String same = target.key().stream().map(k -> "t." + k + " = s." + k).collect(Collectors.joining(" AND "));
            return "UPDATE " + target.sql() + " t SET " + name + " = s." + name + " FROM " + source + " s WHERE "
                    + same;
        }
        String columns =
                target.engine().stream().map(LayoutColumn::sql).collect(Collectors.joining(", ")) + ", " + name;
        return "INSERT INTO " + target.sql() + " (" + columns + ") SELECT " + columns + " FROM " + source + " WHERE "
                + name + " IS NOT NULL ON CONFLICT (" + String.join(", ", target.key()) + ") DO UPDATE SET " + name
                + " = EXCLUDED." + name;
    }
}
