package org.qingmiao.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private int walks;

    RowFunctions(Typing typing) {
        this.typing = typing;
    }

    /** Whether a call speaks of rows. */
    boolean fits(CelExpr part) {
        CelExpr.CelCall call = part.call();
        if (call.target().isPresent()) {
            return METHODS.contains(call.function())
                    || call.function().equals("size")
                            && call.args().isEmpty()
                            && isList(call.target().get());
        }
        if (call.function().equals("share")
                || Set.of("count", "sum", "mean", "last").contains(call.function())) {
            return true;
        }
        return GLOBAL.containsKey(call.function())
                && (call.args().size() == 1
                        || !call.args().isEmpty() && isList(call.args().getFirst()));
    }

    private boolean isList(CelExpr part) {
        Optional<String> name = Parsed.name(part);
        int dot = name.orElse("").indexOf('.');
        boolean ofRow = dot > 0
                && typing.rows().get(name.orElse("").substring(0, dot)) instanceof ExpressionType.Rows r
                && Optional.ofNullable(r.fields().get(name.orElse("").substring(dot + 1)))
                        .filter(s -> isList(s.type()))
                        .isPresent();
        return ofRow
                || givesList(part)
                || name.flatMap(typing.environment()::find)
                        .map(Slot::type)
                        .filter(RowFunctions::isList)
                        .isPresent();
    }

    /** Whether it calls a function of the room around that gives a list: {@code items.which('fail')}. */
    private boolean givesList(CelExpr part) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return false;
        }
        List<Optional<Object>> constants = part.call().args().stream()
                .map(a -> a.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                                && a.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Optional.<Object>of(a.constant().stringValue())
                        : Optional.empty())
                .toList();
        return typing.environment().functions(Functions.hostName(part)).stream()
                .filter(f -> f.parameters().size() == constants.size())
                .flatMap(f -> f.result().of(constants).stream())
                .anyMatch(slot -> isList(slot.type()));
    }

    private static boolean isList(ExpressionType type) {
        return type instanceof ExpressionType.Rows || type instanceof ExpressionType.Several;
    }

    Optional<Node> type(CelExpr part) {
        CelExpr.CelCall call = part.call();
        List<CelExpr> args = call.args();
        if (call.target().isPresent()) {
            return method(part, call.target().get());
        }
        if (!args.isEmpty()
                && !isList(args.getFirst())
                && args.size() == 1
                && typing.environment().group().isPresent()) {
            return group(part);
        }
        Taken taken = GLOBAL.get(call.function());
        if (taken == null || args.isEmpty() || !isList(args.getFirst())) {
            return typing.refuse(Code.WRONG_ARGUMENT, part, call.function() + "(…)", "a list, as in count(visit)");
        }
        return typing.type(args.getFirst()).flatMap(list -> ofList(part, taken, list));
    }

    private Optional<Node> method(CelExpr part, CelExpr target) {
        List<CelExpr> args = part.call().args();
        if (!isList(target)) {
            return typing.refuse(Code.WRONG_ARGUMENT, part, part.call().function() + " of no list", "a list");
        }
        Optional<Node> list = typing.type(target);
        if (part.call().function().equals("size")) {
            return list.flatMap(l -> made(part, Taken.COUNT, l, UNNAMED, Node.YES, Node.YES));
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
        return list.flatMap(l -> within(
                part,
                row,
                l.type(),
                () -> condition(args.get(1))
                        .flatMap(c -> exists
                                ? made(part, Taken.EXISTS, l, row, c, Node.YES)
                                : made(part, Taken.ALL, l, row, Node.YES, c))));
    }

    /** {@code count(list)}, {@code count(list, v, condition)}, {@code sum(list, v, value)}, {@code sum(list, v, condition, value)}. */
    private Optional<Node> ofList(CelExpr part, Taken taken, Node list) {
        List<CelExpr> args = part.call().args();
        boolean rowsAlone = taken == Taken.COUNT || taken == Taken.LAST;
        if (args.size() == 1) {
            Node value = rowsAlone ? Node.YES : new Node.Member(UNNAMED, "", element(list));
            boolean fits = rowsAlone || list.type() instanceof ExpressionType.Several;
            return fits
                    ? made(part, taken, list, UNNAMED, Node.YES, value)
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
        return within(part, row, list.type(), () -> {
            Optional<Node> condition = rowsAlone || args.size() == 4 ? condition(args.get(2)) : Optional.of(Node.YES);
            Optional<Node> value = rowsAlone ? Optional.of(Node.YES) : typing.type(args.getLast());
            return condition.flatMap(c -> value.flatMap(v -> made(part, taken, list, row, c, v)));
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
        return within(part, "", group, () -> switch (taken) {
                    case COUNT -> condition(argument).flatMap(c -> made(part, Taken.COUNT, list, "", c, Node.YES));
                    case LAST -> typing.refuse(Code.WRONG_ARGUMENT, part, "last of a group", "last of a list");
                    default -> typing.type(argument).flatMap(v -> made(part, taken, list, "", Node.YES, v));
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

    private Optional<Node> condition(CelExpr part) {
        return typing.type(part)
                .flatMap(c -> c.type() instanceof ExpressionType.YesNo
                        ? Optional.of(c)
                        : typing.refuse(Code.WRONG_TYPE, part, c.type().word(), "a condition (yes_no)"));
    }

    private Optional<Node> within(CelExpr part, String row, ExpressionType rows, Supplier<Optional<Node>> inside) {
        if (typing.rows().containsKey(row) || typing.environment().find(row).isPresent()) {
            return typing.refuse(
                    Code.WRONG_ARGUMENT, part, row.isEmpty() ? "a group in a group" : row, "a name that is free");
        }
        if (walks >= Limits.WALKS) {
            return typing.refuse(
                    Code.TOO_LARGE, part, "more than " + Limits.WALKS + " walks inside each other", "fewer");
        }
        walks++;
        typing.rows().put(row, rows);
        Optional<Node> node = inside.get();
        typing.rows().remove(row);
        walks--;
        return node;
    }

    private Optional<Node> made(CelExpr part, Taken taken, Node list, String row, Node condition, Node value) {
        boolean number = value.type().isNumber() && !(value.type() instanceof ExpressionType.Ratio);
        boolean fits = switch (taken) {
            case SUM, MEAN -> number;
            case LEAST, MOST -> value.type().isInOrder() && !(value.type() instanceof ExpressionType.Ratio);
            case LAST -> list.type() instanceof ExpressionType.Rows;
            case EXISTS, COUNT -> true;
            case ALL -> value.type() instanceof ExpressionType.YesNo;
        };
        if (!fits) {
            return typing.refuse(
                    Code.WRONG_ARGUMENT,
                    part,
                    value.type().word(),
                    "a number; quotients are rounded first: round(…, 2)");
        }
        ExpressionType type = switch (taken) {
            case EXISTS, ALL -> new ExpressionType.YesNo();
            case COUNT -> new ExpressionType.Whole();
            case SUM, LEAST, MOST -> value.type();
            case MEAN -> new ExpressionType.Ratio();
            case LAST -> new ExpressionType.Row(((ExpressionType.Rows) list.type()).fields());
        };
        return Optional.of(new Node.OverRows(taken, list, row, condition, value, type));
    }
}
