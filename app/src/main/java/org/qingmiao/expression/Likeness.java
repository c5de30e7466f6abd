package org.qingmiao.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import org.qingmiao.expression.ExpressionProblem.Code;

/** Says which values may stand beside each other; words become codes where the other side is one. */
record Likeness(Typing typing) {
    /** Whether two nodes may stand beside each other; reports if not. The right pair on success, codes made of words. */
    Optional<List<Node>> alike(CelExpr part, Node left, Node right) {
        if (left.type() instanceof ExpressionType.Code code && right instanceof Node.Constant words) {
            return coded(part, code, words).map(r -> List.of(left, r));
        }
        if (right.type() instanceof ExpressionType.Code code && left instanceof Node.Constant words) {
            return coded(part, code, words).map(l -> List.of(l, right));
        }
        if (left.type().isNumber() && right.type().isNumber()) {
            return mixed(left, right) || mixed(right, left) ? refuseMixed(part) : Optional.of(List.of(left, right));
        }
        if (left.type().equals(right.type())) {
            return Optional.of(List.of(left, right));
        }
        if (left.type() instanceof ExpressionType.Nothing) {
            return Optional.of(List.of(new Node.Constant(null, right.type()), right));
        }
        if (right.type() instanceof ExpressionType.Nothing) {
            return Optional.of(List.of(left, new Node.Constant(null, left.type())));
        }
        typing.refuseSign(
                Code.WRONG_TYPE, part, right.type().word(), left.type().word());
        return Optional.empty();
    }

    Optional<Node> coded(CelExpr part, ExpressionType.Code code, Node.Constant words) {
        if (words.value() == null) {
            return Optional.of(new Node.Constant(null, code));
        }
        if (!(words.value() instanceof String word)) {
            return typing.refuseSign(Code.WRONG_TYPE, part, words.type().word(), code.word());
        }
        if (!code.codes().contains(word)) {
            return typing.refuseSign(Code.NOT_IN_LIST, part, word, Functions.listed(code));
        }
        return Optional.of(new Node.Constant(word, code));
    }

    private static boolean mixed(Node one, Node other) {
        return one.type() instanceof ExpressionType.Quantity && other.type() instanceof ExpressionType.Whole;
    }

    private Optional<List<Node>> refuseMixed(CelExpr part) {
        typing.refuseSign(
                Code.MIXED_NUMBERS, part, "a whole number beside a reported quantity", "decimals: 2.0, not 2");
        return Optional.empty();
    }
}
