package org.qingmiao.expression;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked tree as JSON, for {@code static/expression.js}. Working days, the day of a moment and functions of other
 * rooms stay on the server; expressions with them have no tree.
 */
public final class BrowserTree {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BrowserTree() {}

    /** The tree, if the browser can run it. */
    public static Optional<String> of(CheckedExpression expression) {
        boolean[] runs = {true};
        Trees.walk(expression.tree(), node -> runs[0] &= runs(node));
        return runs[0] ? Optional.of(JSON.writeValueAsString(tree(expression.tree()))) : Optional.empty();
    }

    private static boolean runs(Node node) {
        return switch (node) {
            case Node.HostCall n -> false;
            case Node.Call n when n.function() == Builtin.WORKDAYS -> false;
            case Node.Call n when n.function() == Builtin.DATE -> n.arguments().size() == 2;
            default -> true;
        };
    }

    private static List<Object> tree(Node node) {
        return switch (node) {
            case Node.Constant n -> constant(n.value());
            case Node.Variable n -> List.of("value", n.name(), kind(n.type()));
            case Node.Member n -> List.of("member", n.row(), n.field(), kind(n.type()));
            case Node.Part n -> List.of("part", tree(n.of()), n.field(), kind(n.type()));
            case Node.YesOrNo n -> condition(n);
            case Node.Arithmetic n -> List.of(sign(n.operation()), tree(n.left()), tree(n.right()));
            case Node.Negated n -> List.of("negated", tree(n.operand()));
            case Node.Choice n -> List.of("choice", tree(n.condition()), tree(n.yes()), tree(n.no()));
            case Node.Call n -> List.of("call", n.function().word(), all(n.arguments()));
            case Node.OverRows n ->
                List.of("rows", word(n.taken()), tree(n.list()), n.row(), tree(n.condition()), tree(n.value()));
            case Node.HostCall n -> throw new IllegalStateException("not in the browser: " + n.name());
        };
    }

    private static List<Object> condition(Node.YesOrNo node) {
        return switch (node) {
            case Node.Not n -> List.of("not", tree(n.operand()));
            case Node.Both n -> List.of("and", tree(n.left()), tree(n.right()));
            case Node.Either n -> List.of("or", tree(n.left()), tree(n.right()));
            case Node.Known n -> List.of("known", tree(n.operand()));
            case Node.Same n -> List.of("same", tree(n.left()), tree(n.right()));
            case Node.Ordered n -> List.of(n.order().sign(), tree(n.left()), tree(n.right()));
            case Node.OneOf n -> List.of("oneOf", tree(n.operand()), n.words());
            case Node.Among n ->
                List.of(
                        "among",
                        tree(n.operand()),
                        tree(n.list()),
                        kind(((ExpressionType.Several) n.list().type()).element()));
        };
    }

    private static List<Object> constant(@Nullable Object value) {
        return switch (value) {
            case null -> List.of("none");
            case Boolean b -> List.of("constant", b);
            case String s -> List.of("constant", s);
            case Rational r ->
                List.of("number", r.numerator().toString(), r.denominator().toString());
            case LocalDate d -> List.of("day", d.toString());
            case Length l -> List.of("length", l.months(), l.days(), l.hours());
            default ->
                throw new IllegalStateException(
                        "no constant: " + Objects.requireNonNull(value).getClass());
        };
    }

    private static List<Object> all(List<Node> nodes) {
        return nodes.stream().<Object>map(BrowserTree::tree).toList();
    }

    private static String sign(Node.Operation operation) {
        return switch (operation) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDED_BY -> "/";
        };
    }

    private static String word(Node.Taken taken) {
        return taken.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(ExpressionType type) {
        return switch (type) {
            case ExpressionType.Day t -> "day";
            case ExpressionType.Moment t -> "moment";
            default -> type.isNumber() ? "number" : "as it is";
        };
    }
}
