package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import java.util.function.Supplier;
import org.qingmiao.expression.ExpressionProblem.Code;
import org.qingmiao.expression.Node.Taken;

/** Types what is said of each row of a list, with the row's name in sight, and what is taken of all of them. */
final class RowScope {
    private final Typing typing;
    private int walks;

    RowScope(Typing typing) {
        this.typing = typing;
    }

    Optional<Node> condition(CelExpr part) {
        return typing.type(part)
                .flatMap(c -> c.type() instanceof ExpressionType.YesNo
                        ? Optional.of(c)
                        : typing.refuse(Code.WRONG_TYPE, part, c.type().word(), "a condition (yes_no)"));
    }

    /** What is typed inside knows the row by its name. */
    Optional<Node> within(CelExpr part, String row, ExpressionType rows, Supplier<Optional<Node>> inside) {
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

    /** Something taken of all rows that fulfil a condition. */
    Optional<Node> over(CelExpr part, Taken taken, Node list, String row, Node condition, Node value) {
        if (!fits(taken, list, value)) {
            return typing.refuse(
                    Code.WRONG_ARGUMENT,
                    part,
                    value.type().word(),
                    "a number; quotients are rounded first: round(…, 2)");
        }
        return Optional.of(new Node.OverRows(taken, list, row, condition, value, type(taken, list, value)));
    }

    private static boolean fits(Taken taken, Node list, Node value) {
        boolean ratio = value.type() instanceof ExpressionType.Ratio;
        return switch (taken) {
            case SUM, MEAN -> value.type().isNumber() && !ratio;
            case LEAST, MOST -> value.type().isInOrder() && !ratio;
            case LAST -> list.type() instanceof ExpressionType.Rows;
            case EXISTS, COUNT -> true;
            case ALL -> value.type() instanceof ExpressionType.YesNo;
        };
    }

    private static ExpressionType type(Taken taken, Node list, Node value) {
        return switch (taken) {
            case EXISTS, ALL -> new ExpressionType.YesNo();
            case COUNT -> new ExpressionType.Whole();
            case SUM, LEAST, MOST -> value.type();
            case MEAN -> new ExpressionType.Ratio();
            case LAST -> new ExpressionType.Row(((ExpressionType.Rows) list.type()).fields());
        };
    }
}
