package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.expression.ExpressionProblem.Code;

/** Types operators. */
final class Operators {
    private static final Map<String, Node.Order> ORDERS = Map.of(
            "_<_", Node.Order.BELOW,
            "_<=_", Node.Order.AT_MOST,
            "_>_", Node.Order.ABOVE,
            "_>=_", Node.Order.AT_LEAST);
    private static final Map<String, Node.Operation> OPERATIONS = Map.of(
            "_+_", Node.Operation.PLUS,
            "_-_", Node.Operation.MINUS,
            "_*_", Node.Operation.TIMES,
            "_/_", Node.Operation.DIVIDED_BY);

    private final Typing typing;
    private final Likeness likeness;
    private final Comparisons comparisons;

    Operators(Typing typing) {
        this.typing = typing;
        this.likeness = new Likeness(typing);
        this.comparisons = new Comparisons(typing);
    }

    boolean isOperator(String function) {
        return function.contains("_") && !Character.isLetter(function.charAt(0)) || function.equals("@in");
    }

    Optional<Node> type(CelExpr part) {
        String function = part.call().function();
        List<CelExpr> args = part.call().args();
        if (function.equals("@in")) {
            return comparisons.in(part);
        }
        Optional<List<Node>> typed = typing.all(args);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Node> nodes = typed.get();
        if (ORDERS.containsKey(function)) {
            return comparisons.ordered(part, ORDERS.get(function), nodes.get(0), nodes.get(1));
        }
        if (OPERATIONS.containsKey(function)) {
            return arithmetic(part, OPERATIONS.get(function), nodes.get(0), nodes.get(1));
        }
        return switch (function) {
            case "_&&_" -> conditions(part, nodes).map(n -> new Node.Both(n.get(0), n.get(1)));
            case "_||_" -> conditions(part, nodes).map(n -> new Node.Either(n.get(0), n.get(1)));
            case "!_" -> conditions(part, nodes).map(n -> new Node.Not(n.get(0)));
            case "_==_" -> comparisons.same(part, nodes.get(0), nodes.get(1));
            case "_!=_" -> comparisons.same(part, nodes.get(0), nodes.get(1)).map(Node.Not::new);
            case "-_" -> negated(part, nodes.getFirst());
            case "_?_:_" -> choice(part, nodes);
            default -> typing.refuseSign(Code.SYNTAX, part, function.replace("_", ""), "an operator of the language");
        };
    }

    private Optional<List<Node>> conditions(CelExpr part, List<Node> nodes) {
        boolean right = true;
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i).type() instanceof ExpressionType.YesNo)) {
                typing.refuse(
                        Code.WRONG_TYPE,
                        part.call().args().get(i),
                        nodes.get(i).type().word(),
                        "a condition (yes_no)");
                right = false;
            }
        }
        return right ? Optional.of(nodes) : Optional.empty();
    }

    private Optional<Node> negated(CelExpr part, Node operand) {
        if (!operand.type().isNumber()) {
            return typing.refuse(Code.WRONG_TYPE, part, operand.type().word(), "a number");
        }
        return Optional.of(new Node.Negated(operand));
    }

    private Optional<Node> arithmetic(CelExpr part, Node.Operation operation, Node left, Node right) {
        if (right.type() instanceof ExpressionType.Length length) {
            return moved(part, operation, left, right, length);
        }
        if (!left.type().isNumber() || !right.type().isNumber()) {
            return typing.refuseSign(
                    Code.WRONG_TYPE,
                    part,
                    left.type().word() + ", " + right.type().word(),
                    "numbers");
        }
        return likeness.alike(part, left, right)
                .map(pair -> new Node.Arithmetic(operation, left, right, result(operation, left.type(), right.type())));
    }

    private Optional<Node> moved(
            CelExpr part, Node.Operation operation, Node left, Node right, ExpressionType.Length length) {
        boolean fits = length.hours()
                ? left.type() instanceof ExpressionType.Moment
                : left.type() instanceof ExpressionType.Day;
        boolean sum = operation == Node.Operation.PLUS || operation == Node.Operation.MINUS;
        if (!fits || !sum) {
            return typing.refuseSign(
                    Code.WRONG_TYPE,
                    part,
                    left.type().word() + ", " + length.word(),
                    "a date with days, months or years; a moment with hours");
        }
        Builtin function = operation == Node.Operation.PLUS ? Builtin.ADD : Builtin.SUBTRACT;
        return Optional.of(new Node.Call(function, List.of(left, right), left.type()));
    }

    private static ExpressionType result(Node.Operation operation, ExpressionType left, ExpressionType right) {
        if (operation == Node.Operation.DIVIDED_BY
                || left instanceof ExpressionType.Ratio
                || right instanceof ExpressionType.Ratio) {
            return new ExpressionType.Ratio();
        }
        if (left instanceof ExpressionType.Quantity || right instanceof ExpressionType.Quantity) {
            return new ExpressionType.Quantity();
        }
        int scale =
                operation == Node.Operation.TIMES ? scale(left) + scale(right) : Math.max(scale(left), scale(right));
        return scale == 0 && left.equals(right)
                ? left
                : scale > 9 ? new ExpressionType.Ratio() : new ExpressionType.Decimal(scale);
    }

    private static int scale(ExpressionType type) {
        return type instanceof ExpressionType.Decimal d ? d.scale() : 0;
    }

    private Optional<Node> choice(CelExpr part, List<Node> nodes) {
        Optional<List<Node>> condition = conditions(part, List.of(nodes.get(0)));
        Optional<List<Node>> pair = likeness.alike(part, nodes.get(1), nodes.get(2));
        return condition.flatMap(c -> pair.flatMap(p -> one(p.get(0), p.get(1))
                .<Optional<Node>>map(type -> Optional.of(new Node.Choice(nodes.get(0), p.get(0), p.get(1), type)))
                .orElseGet(() ->
                        typing.refuseSign(Code.WRONG_TYPE, part, p.get(0).type().word(), "a value in both branches"))));
    }

    /** The one type of two branches. */
    private static Optional<ExpressionType> one(Node left, Node right) {
        if (left.type().isNumber()) {
            return Optional.of(result(Node.Operation.PLUS, left.type(), right.type()));
        }
        return Comparisons.isComparable(left.type()) || left.type() instanceof ExpressionType.Length
                ? Optional.of(left.type())
                : Optional.empty();
    }
}
