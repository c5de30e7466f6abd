package org.qingmiao.expression.sql;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Length;
import org.qingmiao.expression.Node;

/** Writes one expression: conditions, words, days; numbers by {@link SqlNumbers}, lists by {@link SqlRows}. */
final class SqlRun {
    /** Characters of the SQL that one expression becomes. */
    private static final int CHARACTERS = 200_000;

    private final SqlNames names;
    private final ZoneId zone;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Walk> walks = new HashMap<>();
    private int aliases;

    SqlRun(SqlNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** A list that is walked over, and the alias of its row. */
    record Walk(String list, String alias) {}

    SqlNames names() {
        return names;
    }

    Map<String, Walk> walks() {
        return walks;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String alias() {
        aliases++;
        return "xr" + aliases;
    }

    SqlNumber number(Node node) {
        return new SqlNumbers(this).number(node);
    }

    String bound(Object value, String type) {
        String name = "e" + (parameters.size() + 1);
        parameters.put(name, value);
        return "CAST(:" + name + " AS " + type + ")";
    }

    String zone() {
        return bound(zone.getId(), "text");
    }

    String limited(String sql) {
        if (sql.length() > CHARACTERS) {
            throw SqlWriter.none("more than " + CHARACTERS + " characters of SQL");
        }
        return sql;
    }

    /** Everything but numbers. */
    String text(Node node) {
        return limited(
                switch (node) {
                    case Node.Constant n -> constant(n);
                    case Node.Variable n -> names.column(n.name());
                    case Node.Member n -> member(n);
                    case Node.Part n -> part(n);
                    case Node.YesOrNo n -> condition(n);
                    case Node.Choice n ->
                        "CASE WHEN " + text(n.condition()) + " THEN " + text(n.yes()) + " ELSE " + text(n.no())
                                + " END";
                    case Node.Call n -> new SqlFunctions(this).text(n);
                    case Node.HostCall n -> host(n);
                    case Node.OverRows n -> new SqlRows(this).overRows(n);
                    case Node.Arithmetic n -> throw new IllegalStateException("a number: " + n);
                    case Node.Negated n -> throw new IllegalStateException("a number: " + n);
                });
    }

    private String constant(Node.Constant node) {
        Object value = node.value();
        if (value == null) {
            return "CAST(NULL AS " + type(node.type()) + ")";
        }
        return switch (value) {
            case Boolean b -> b ? "TRUE" : "FALSE";
            case Length l ->
                "make_interval(months => " + l.months() + ", days => " + l.days() + ", hours => " + l.hours() + ")";
            default -> bound(value, type(node.type()));
        };
    }

    private static String type(ExpressionType type) {
        return switch (type) {
            case ExpressionType.YesNo t -> "boolean";
            case ExpressionType.Day t -> "date";
            case ExpressionType.Moment t -> "timestamptz";
            case ExpressionType.Length t -> "interval";
            default -> type.isNumber() ? "numeric" : "text";
        };
    }

    String member(Node.Member node) {
        Walk walk = Objects.requireNonNull(walks.get(node.row()), node.row());
        return node.field().isEmpty()
                ? walk.alias() + ".element"
                : names.member(walk.list(), node.field(), walk.alias());
    }

    String part(Node.Part node) {
        if (node.of() instanceof Node.OverRows last) {
            return new SqlRows(this)
                    .lastField(last, alias -> names.member(new SqlRows(this).list(last), node.field(), alias));
        }
        throw SqlWriter.none(node.field() + " of a result");
    }

    private String condition(Node.YesOrNo node) {
        return switch (node) {
            case Node.Not n -> "(NOT " + text(n.operand()) + ")";
            case Node.Both n -> "(" + text(n.left()) + " AND " + text(n.right()) + ")";
            case Node.Either n -> "(" + text(n.left()) + " OR " + text(n.right()) + ")";
            case Node.Known n -> known(n.operand());
            case Node.Same n -> same(n);
            case Node.Ordered n -> ordered(n);
            case Node.OneOf n -> oneOf(n);
            case Node.Among n -> "coalesce(" + text(n.operand()) + " = ANY(" + text(n.list()) + "), FALSE)";
        };
    }

    private String known(Node node) {
        if (node instanceof Node.OverRows rows && rows.taken() == Node.Taken.LAST) {
            return "EXISTS (SELECT 1" + new SqlRows(this).from(rows, alias -> "") + ")";
        }
        return node.type().isNumber() ? number(node).known() : "(" + text(node) + " IS NOT NULL)";
    }

    private String same(Node.Same node) {
        if (node.left().type() instanceof ExpressionType.Nothing) {
            return "TRUE";
        }
        if (node.left().type().isNumber()) {
            return sameNumber(number(node.left()), number(node.right()), isThere(node.left()) || isThere(node.right()));
        }
        String left = text(node.left());
        String right = text(node.right());
        if (isThere(node.right())) {
            return "(" + left + " = " + right + " AND " + left + " IS NOT NULL)";
        }
        return "(" + left + " IS NOT DISTINCT FROM " + right + ")";
    }

    private String sameNumber(SqlNumber left, SqlNumber right, boolean oneIsThere) {
        String both = "(" + left.compared("=", right) + " AND " + left.known() + " AND " + right.known() + ")";
        return oneIsThere ? both : "(" + both + " OR (NOT " + left.known() + " AND NOT " + right.known() + "))";
    }

    private static boolean isThere(Node node) {
        return node instanceof Node.Constant c && c.value() != null;
    }

    private String ordered(Node.Ordered node) {
        return node.left().type().isNumber()
                ? number(node.left()).compared(node.order().sign(), number(node.right()))
                : "(" + text(node.left()) + " " + node.order().sign() + " " + text(node.right()) + ")";
    }

    private String oneOf(Node.OneOf node) {
        if (node.words().isEmpty()) {
            return "FALSE";
        }
        List<String> words = node.words().stream().map(w -> bound(w, "text")).toList();
        String operand = text(node.operand());
        return "(" + operand + " IN (" + String.join(", ", words) + ") AND " + operand + " IS NOT NULL)";
    }

    String host(Node.HostCall node) {
        List<String> arguments = node.arguments().stream()
                .map(a -> a.type().isNumber() ? number(a).text() : text(a))
                .toList();
        return names.function(node.name(), arguments).orElseThrow(() -> SqlWriter.none(node.name() + "(…)"));
    }
}
