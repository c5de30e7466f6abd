package org.qingmiao.plan;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An expression over data elements: the checked AST of CEL, reduced to what can be computed on columns and in SQL.
 * Anything else is refused when the pack is loaded.
 */
public sealed interface Formula {
    record Constant(double value) implements Formula {}

    /** The value of a data element, rolled up to the unit and period asked for. */
    record Element(String id) implements Formula {}

    record Negated(Formula operand) implements Formula {}

    record Binary(Operator operator, Formula left, Formula right) implements Formula {}

    /** The four operations, and the smaller of two; division by zero gives no value, nor does a part without one. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        SMALLER_OF;

        public double apply(double left, double right) {
            return switch (this) {
                case PLUS -> left + right;
                case MINUS -> left - right;
                case TIMES -> left * right;
                case DIVIDED_BY -> right == 0 ? Double.NaN : left / right;
                case SMALLER_OF -> Math.min(left, right);
            };
        }
    }

    /** Ids of the data elements in it, in order of appearance. */
    default Set<String> elements() {
        Set<String> ids = new LinkedHashSet<>();
        collect(this, ids);
        return ids;
    }

    private static void collect(Formula formula, Set<String> ids) {
        switch (formula) {
            case Constant c -> {}
            case Element e -> ids.add(e.id());
            case Negated n -> collect(n.operand(), ids);
            case Binary b -> {
                collect(b.left(), ids);
                collect(b.right(), ids);
            }
        }
    }
}
