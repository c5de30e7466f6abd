package org.qingmiao.register.storage.layout;

import java.util.stream.Collectors;

/** The statement that takes the values of a column to the table of another class. */
final class ColumnMove {
    private ColumnMove() {}

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
