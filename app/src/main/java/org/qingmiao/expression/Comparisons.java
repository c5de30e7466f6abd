package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.expression.ExpressionProblem.Code;

/** Types equality, order and membership. */
final class Comparisons {
    private final Typing typing;
    private final Likeness likeness;

    Comparisons(Typing typing) {
        this.typing = typing;
        this.likeness = new Likeness(typing);
    }

    Optional<Node> same(CelExpr part, Node left, Node right) {
        if (!isComparable(left.type()) || !isComparable(right.type())) {
            return typing.refuseSign(
                    Code.WRONG_TYPE,
                    part,
                    left.type().word() + ", " + right.type().word(),
                    "values");
        }
        return likeness.alike(part, left, right).map(pair -> new Node.Same(pair.get(0), pair.get(1)));
    }

    static boolean isComparable(ExpressionType type) {
        return type.isValue() || type instanceof ExpressionType.Nothing;
    }

    Optional<Node> ordered(CelExpr part, Node.Order order, Node left, Node right) {
        if (right.type() instanceof ExpressionType.Length) {
            return age(part, order, left, right);
        }
        if (!left.type().isInOrder()) {
            return typing.refuseSign(Code.WRONG_TYPE, part, left.type().word(), "numbers, dates or moments");
        }
        return likeness.alike(part, left, right).map(pair -> new Node.Ordered(order, pair.get(0), pair.get(1)));
    }

    /** An age against a length: {@code age(child.birth, at) < months(18)} counts completed months. */
    private Optional<Node> age(CelExpr part, Node.Order order, Node left, Node right) {
        boolean years = left instanceof Node.Call call && call.function() == Builtin.YEARS_OF;
        boolean months =
                right instanceof Node.Constant c && c.value() instanceof Length l && l.days() == 0 && l.hours() == 0;
        if (!years || !months) {
            return typing.refuseSign(
                    Code.WRONG_TYPE,
                    part,
                    left.type().word() + ", " + right.type().word(),
                    "age(…) and years(…) or months(…)");
        }
        Node.Call call = (Node.Call) left;
        Length length = (Length) Objects.requireNonNull(((Node.Constant) right).value());
        Node completed = new Node.Call(Builtin.MONTHS, call.arguments(), new ExpressionType.Whole());
        typing.places().put(completed, typing.parsed().start(part));
        return Optional.of(new Node.Ordered(
                order, completed, new Node.Constant(Rational.of(length.months()), new ExpressionType.Whole())));
    }

    Optional<Node> in(CelExpr part) {
        List<CelExpr> args = part.call().args();
        if (args.get(1).getKind() != CelExpr.ExprKind.Kind.LIST) {
            return typing.all(args).flatMap(nodes -> among(part, nodes.get(0), nodes.get(1)));
        }
        Optional<Node> operand = typing.type(args.getFirst());
        Optional<List<Node>> items = typing.all(args.get(1).list().elements());
        if (operand.isEmpty() || items.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Node item : items.get()) {
            Optional<List<Node>> pair = likeness.alike(part, operand.get(), item);
            boolean word =
                    pair.isPresent() && pair.get().get(1) instanceof Node.Constant c && c.value() instanceof String;
            if (!word) {
                return pair.isEmpty()
                        ? Optional.empty()
                        : typing.refuseSign(Code.WRONG_TYPE, part, item.type().word(), "codes or texts");
            }
            words.add(
                    (String) Objects.requireNonNull(((Node.Constant) pair.get().get(1)).value()));
        }
        return Optional.of(new Node.OneOf(operand.get(), List.copyOf(words)));
    }

    private Optional<Node> among(CelExpr part, Node operand, Node list) {
        if (!(list.type() instanceof ExpressionType.Several several)) {
            return typing.refuseSign(Code.WRONG_TYPE, part, list.type().word(), "['a', 'b'] or several codes");
        }
        Node.Constant element = new Node.Constant("", several.element());
        return operand instanceof Node.Constant words && several.element() instanceof ExpressionType.Code code
                ? likeness.coded(part, code, words).map(c -> new Node.Among(c, list))
                : likeness.alike(part, element, operand).map(p -> new Node.Among(p.get(1), list));
    }
}
