package org.qingmiao.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables that hold data, those that others point to first. Those of rooms are named as they are in {@code public},
 * those of registers with their schema, quoted where they must be.
 */
final class TableOrder {
    /** What made the tables of registers: it comes before them. */
    private static final String REGISTERS = "register";

    static final String LAYOUTS = REGISTERS + ".layout";

    private static final String SCHEMAS = "('public', 'register')";

    private TableOrder() {}

    /** Columns to copy, by table. Transaction numbers belong to one server and are given anew by the next. */
    static Map<String, String> of(Connection connection) throws SQLException {
        Map<String, String> columns = query(connection, """
                SELECT c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                  FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 WHERE n.nspname IN %s AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                   AND c.relname <> 'flyway_schema_history' AND a.atttypid <> 'xid8'::regtype AND a.attgenerated = ''
                 GROUP BY c.oid, c.relname, n.nspname ORDER BY n.nspname, c.relname
                """.formatted(SCHEMAS));
        Map<String, String> pointsTo = query(connection, """
                SELECT conrelid::regclass::text, string_agg(confrelid::regclass::text, ',')
                  FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid GROUP BY 1
                """);
        Set<String> ordered = new LinkedHashSet<>();
        if (columns.containsKey(LAYOUTS)) {
            ordered.add(LAYOUTS);
        }
        columns.keySet().forEach(table -> visit(table, pointsTo, ordered));
        Map<String, String> tables = new LinkedHashMap<>();
        ordered.forEach(table -> tables.put(table, columns.getOrDefault(table, "")));
        return tables;
    }

    private static void visit(String table, Map<String, String> pointsTo, Set<String> ordered) {
        if (ordered.contains(table)) {
            return;
        }
        String targets = pointsTo.getOrDefault(table, "");
        for (String target : targets.isEmpty() ? new String[0] : targets.split(",")) {
            visit(target, pointsTo, ordered);
        }
        ordered.add(table);
    }

    /** Newest migration that was applied. */
    static String schema(Connection connection) throws SQLException {
        return query(connection, "SELECT 'newest', max(version) FROM flyway_schema_history")
                .getOrDefault("newest", "");
    }

    /** All migrations that were applied, by version. */
    static List<String> migrations(Connection connection) throws SQLException {
        return List.copyOf(query(connection, """
                SELECT version, '' FROM flyway_schema_history WHERE version IS NOT NULL AND success ORDER BY version
                """).keySet());
    }

    /** Tables whose policies bind their owner too. */
    static List<String> forced(Connection connection) throws SQLException {
        return List.copyOf(query(connection, """
                SELECT c.oid::regclass::text, ''
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE c.relforcerowsecurity AND n.nspname IN %s ORDER BY 1
                """.formatted(SCHEMAS)).keySet());
    }

    /** After rows came in with their numbers, new ones go on behind them. */
    static void setSequences(Connection connection) throws SQLException {
        Map<String, String> identities = query(connection, """
                SELECT table_name, column_name FROM information_schema.columns
                 WHERE table_schema = 'public' AND is_identity = 'YES'
                """);
        try (var statement = connection.createStatement()) {
            for (Map.Entry<String, String> identity : identities.entrySet()) {
                String table = identity.getKey();
                String column = identity.getValue();
                statement.execute("SELECT setval(pg_get_serial_sequence('" + table + "', '" + column
                        + "'), (SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table + "), false)");
            }
        }
    }

    private static Map<String, String> query(Connection connection, String sql) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
