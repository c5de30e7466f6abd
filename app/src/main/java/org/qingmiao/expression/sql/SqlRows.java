package org.qingmiao.expression.sql;

import java.util.function.Function;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;

/** Writes what is said of rows, as sub-selects. */
record SqlRows(SqlRun run) {
    String overRows(Node.OverRows node) {
        return switch (node.taken()) {
            case EXISTS -> "EXISTS (SELECT 1" + from(node, alias -> "") + ")";
            case ALL -> "(NOT EXISTS (SELECT 1" + from(node, alias -> " AND NOT " + run.text(node.value())) + "))";
            case LEAST -> "(SELECT min(" + taken(node, "") + ")";
            case MOST -> "(SELECT max(" + taken(node, "") + ")";
            default -> throw SqlWriter.none("rows themselves");
        };
    }

    /** The value in its aggregate, and where it is taken from; the bracket of the aggregate is closed between. */
    private String taken(Node.OverRows node, String cast) {
        String[] value = new String[1];
        String from = from(node, alias -> {
            value[0] = run.text(node.value());
            return "";
        });
        return value[0] + cast + ")" + from;
    }

    SqlNumber taken(Node.OverRows node) {
        if (node.taken() == Node.Taken.COUNT) {
            return SqlNumber.bigint("(SELECT count(*)" + from(node, alias -> "") + ")");
        }
        SqlNumber[] value = new SqlNumber[1];
        String from = from(node, alias -> {
            value[0] = run.number(node.value());
            return "";
        });
        int scale = value[0].scale();
        String n = "(" + value[0].n() + ")::numeric";
        return switch (node.taken()) {
            case SUM -> new SqlNumber("(SELECT coalesce(sum(" + n + "), 0)" + from + ")", false, scale, null);
            case LEAST -> new SqlNumber("(SELECT min(" + n + ")" + from + ")", false, scale, null);
            case MOST -> new SqlNumber("(SELECT max(" + n + ")" + from + ")", false, scale, null);
            case MEAN ->
                new SqlNumber(
                        "(SELECT sum(" + n + ")" + from + ")",
                        false,
                        scale,
                        "NULLIF((SELECT count(" + n + ")" + from + ")::numeric, 0)");
            default -> throw new IllegalStateException("no number: " + node.taken());
        };
    }

    String from(Node.OverRows node, Function<String, String> more) {
        String alias = run.alias();
        String list = list(node);
        String head = head(node, list, alias);
        run.walks().put(node.row(), new SqlRun.Walk(list, alias));
        String sql = head + run.text(node.condition()) + more.apply(alias);
        run.walks().remove(node.row());
        return sql;
    }

    private String head(Node.OverRows node, String list, String alias) {
        if (node.list().type() instanceof ExpressionType.Rows) {
            SqlNames.RowSource source = run.names().rows(list, alias);
            return " FROM " + source.from() + " WHERE " + source.where() + " AND ";
        }
        return " FROM unnest(" + run.text(node.list()) + ") AS " + alias + "(element) WHERE ";
    }

    String list(Node.OverRows node) {
        return switch (node.list()) {
            case Node.Variable v -> v.name();
            case Node.Member m when m.type() instanceof ExpressionType.Several -> m.field();
            default -> throw SqlWriter.none("rows within rows");
        };
    }

    String lastField(Node.OverRows node, Function<String, String> field) {
        String[] alias = new String[1];
        String from = from(node, a -> {
            alias[0] = a;
            return "";
        });
        String order = run.names().rows(list(node), alias[0]).newestFirst();
        return "(SELECT " + field.apply(alias[0]) + from + " ORDER BY " + order + " LIMIT 1)";
    }
}
