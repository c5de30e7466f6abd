package org.qingmiao.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType.Slot;

/** The checked tree. Every node knows its type; that what may be absent is guarded was asked by {@link Absence}. */
public sealed interface Node {
    ExpressionType type();

    /**
     * A constant.
     *
     * @param value Boolean, Rational, String, LocalDate, {@link Length}; nothing for {@code none}
     */
    record Constant(@Nullable Object value, ExpressionType type) implements Node {}

    /** A name of the environment. */
    record Variable(String name, Slot slot) implements Node {
        @Override
        public ExpressionType type() {
            return slot.type();
        }
    }

    /** A field of the row that a walk over a list is at; an empty field is the element itself. */
    record Member(String row, String field, Slot slot) implements Node {
        @Override
        public ExpressionType type() {
            return slot.type();
        }
    }

    /** A part of a result. */
    record Part(Node of, String field, Slot slot) implements Node {
        @Override
        public ExpressionType type() {
            return slot.type();
        }
    }

    record Not(Node operand) implements YesOrNo {}

    record Both(Node left, Node right) implements YesOrNo {}

    record Either(Node left, Node right) implements YesOrNo {}

    record Known(Node operand) implements YesOrNo {}

    /** Equal, or both absent. */
    record Same(Node left, Node right) implements YesOrNo {}

    record Ordered(Order order, Node left, Node right) implements YesOrNo {}

    /** Whether a value that is known is one of some words. */
    record OneOf(Node operand, List<String> words) implements YesOrNo {}

    /** Whether a value that is known is among several. */
    record Among(Node operand, Node list) implements YesOrNo {}

    record Arithmetic(Operation operation, Node left, Node right, ExpressionType type) implements Node {}

    record Negated(Node operand) implements Node {
        @Override
        public ExpressionType type() {
            return operand.type();
        }
    }

    record Choice(Node condition, Node yes, Node no, ExpressionType type) implements Node {}

    record Call(Builtin function, List<Node> arguments, ExpressionType type) implements Node {}

    /** A function that the room around gives; {@code slot} is what it promises if all arguments are known. */
    record HostCall(String name, List<Node> arguments, Slot slot) implements Node {
        @Override
        public ExpressionType type() {
            return slot.type();
        }
    }

    /**
     * Something said of the rows of a list.
     *
     * @param row name of the row within condition and value
     * @param condition which rows; {@code yes} for all
     * @param value what is taken of each; {@code yes} where only rows count
     */
    record OverRows(Taken taken, Node list, String row, Node condition, Node value, ExpressionType type)
            implements Node {}

    /** Nodes that are always yes or no, never absent. */
    sealed interface YesOrNo extends Node permits Not, Both, Either, Known, Same, Ordered, OneOf, Among {
        @Override
        default ExpressionType type() {
            return new ExpressionType.YesNo();
        }
    }

    enum Order {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(int comparison) {
            return switch (this) {
                case BELOW -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case ABOVE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /** What is taken of rows. */
    enum Taken {
        EXISTS,
        ALL,
        COUNT,
        SUM,
        LEAST,
        MOST,
        MEAN,
        LAST
    }

    Constant YES = new Constant(true, new ExpressionType.YesNo());
    Constant NO = new Constant(false, new ExpressionType.YesNo());
    Constant NONE = new Constant(null, new ExpressionType.Nothing());

    /** Constants by the words that stand for them. */
    Map<String, Constant> WORDS = Map.of("yes", YES, "no", NO, "none", NONE);
}
