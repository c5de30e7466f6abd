package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.expression.Node.Taken;

/** Types what is said of lists: {@code visit.exists(v, v.ok)}, {@code count(visit)}, {@code mean(worse_se)} of a group. */
final class RowFunctions {
    private static final Set<String> METHODS = Set.of("exists", "all");
    private static final Map<String, Taken> GLOBAL = Map.of(
            "count", Taken.COUNT,
            "sum", Taken.SUM,
            "min", Taken.LEAST,
            "max", Taken.MOST,
            "mean", Taken.MEAN,
            "last", Taken.LAST);

    /** Name of a row that nobody names; no expression can write it. */
    private static final String UNNAMED = "#";

    private final Typing typing;
    private final ListOperands lists;
    private final RowScope scope;

    RowFunctions(Typing typing) {
        this.typing = typing;
        this.lists = new ListOperands(typing);
        this.scope = new RowScope(typing);
    }

    /** Whether a call speaks of rows. */
    boolean fits(CelExpr part) {
        CelExpr.CelCall call = part.call();
        if (call.target().isPresent()) {
            return METHODS.contains(call.function())
                    || call.function().equals("size")
                            && call.args().isEmpty()
                            && lists.isList(call.target().get());
        }
        if (call.function().equals("share")
                || Set.of("count", "sum", "mean", "last").contains(call.function())) {
            return true;
        }
        return GLOBAL.containsKey(call.function())
                && (call.args().size() == 1
                        || !call.args().isEmpty() && lists.isList(call.args().getFirst()));
    }

    Optional<Node> type(CelExpr part) {
        CelExpr.CelCall call = part.call();
        List<CelExpr> args = call.args();
        if (call.target().isPresent()) {
            return method(part, call.target().get());
        }
        if (!args.isEmpty()
                && !lists.isList(args.getFirst())
                && args.size() == 1
                && typing.environment().group().isPresent()) {
            return group(part);
        }
        Taken taken = GLOBAL.get(call.function());
        if (taken == null || args.isEmpty() || !lists.isList(args.getFirst())) {
            return typing.refuse(Code.WRONG_ARGUMENT, part, call.function() + "(…)", "a list, as in count(visit)");
        }
        return typing.type(args.getFirst()).flatMap(list -> ofList(part, taken, list));
    }

    private Optional<Node> method(CelExpr part, CelExpr target) {
        List<CelExpr> args = part.call().args();
        if (!lists.isList(target)) {
            return typing.refuse(Code.WRONG_ARGUMENT, part, part.call().function() + " of no list", "a list");
        }
        Optional<Node> list = typing.type(target);
        if (part.call().function().equals("size")) {
            return list.flatMap(l -> scope.over(part, Taken.COUNT, l, UNNAMED, Node.YES, Node.YES));
        }
        if (args.size() != 2 || args.getFirst().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return typing.refuse(
                    Code.WRONG_ARGUMENT,
                    part,
                    part.call().function() + "(…)",
                    "exists(v, condition), all(v, condition)");
        }
        String row = args.getFirst().ident().name();
        boolean exists = part.call().function().equals("exists");
        return list.flatMap(l -> scope.within(
                part,
                row,
                l.type(),
                () -> scope.condition(args.get(1))
                        .flatMap(c -> exists
                                ? scope.over(part, Taken.EXISTS, l, row, c, Node.YES)
                                : scope.over(part, Taken.ALL, l, row, Node.YES, c))));
    }

    /** {@code count(list)}, {@code count(list, v, condition)}, {@code sum(list, v, value)}, {@code sum(list, v, condition, value)}. */
    private Optional<Node> ofList(CelExpr part, Taken taken, Node list) {
        List<CelExpr> args = part.call().args();
        boolean rowsAlone = taken == Taken.COUNT || taken == Taken.LAST;
        if (args.size() == 1) {
            Node value = rowsAlone ? Node.YES : new Node.Member(UNNAMED, "", element(list));
            boolean fits = rowsAlone || list.type() instanceof ExpressionType.Several;
            return fits
                    ? scope.over(part, taken, list, UNNAMED, Node.YES, value)
                    : typing.refuse(Code.WRONG_ARGUMENT, part, "rows", "sum(list, v, v.field)");
        }
        boolean counts = rowsAlone && args.size() == 3 || !rowsAlone && (args.size() == 3 || args.size() == 4);
        if (!counts || args.get(1).getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return typing.refuse(
                    Code.WRONG_ARGUMENT,
                    part,
                    part.call().function() + "(…)",
                    "(list, v, condition), (list, v, value) or (list, v, condition, value)");
        }
        String row = args.get(1).ident().name();
        return scope.within(part, row, list.type(), () -> {
            Optional<Node> condition =
                    rowsAlone || args.size() == 4 ? scope.condition(args.get(2)) : Optional.of(Node.YES);
            Optional<Node> value = rowsAlone ? Optional.of(Node.YES) : typing.type(args.getLast());
            return condition.flatMap(c -> value.flatMap(v -> scope.over(part, taken, list, row, c, v)));
        });
    }

    private static Slot element(Node list) {
        return list.type() instanceof ExpressionType.Several s
                ? new Slot(s.element(), false)
                : new Slot(new ExpressionType.Nothing(), true);
    }

    private Optional<Node> group(CelExpr part) {
        ExpressionType.Rows group = typing.environment().group().orElseThrow();
        Node list = new Node.Variable("", new Slot(group, false));
        String function = part.call().function();
        CelExpr argument = part.call().args().getFirst();
        Taken taken = GLOBAL.getOrDefault(function, Taken.COUNT);
        return scope.within(part, "", group, () -> switch (taken) {
                    case COUNT ->
                        scope.condition(argument).flatMap(c -> scope.over(part, Taken.COUNT, list, "", c, Node.YES));
                    case LAST -> typing.refuse(Code.WRONG_ARGUMENT, part, "last of a group", "last of a list");
                    default -> typing.type(argument).flatMap(v -> scope.over(part, taken, list, "", Node.YES, v));
                })
                .map(counted -> function.equals("share") ? share(counted, list) : counted);
    }

    /** Per cent of the group. */
    private static Node share(Node counted, Node list) {
        ExpressionType whole = new ExpressionType.Whole();
        Node hundred = new Node.Constant(Rational.of(100), whole);
        Node all = new Node.OverRows(Taken.COUNT, list, "", Node.YES, Node.YES, whole);
        return new Node.Arithmetic(
                Node.Operation.DIVIDED_BY,
                new Node.Arithmetic(Node.Operation.TIMES, hundred, counted, whole),
                all,
                new ExpressionType.Ratio());
    }
}
