package org.qingmiao.register.formula;

import java.util.Optional;
import java.util.TreeSet;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Node;

/** Whether what an expression gives can be kept in a field of a type. Numbers are rounded to the field's decimals. */
final class Storable {
    private Storable() {}

    /** What does not fit; nothing if all fits. */
    static Optional<String> fault(Node node, ExpressionType wanted) {
        if (node instanceof Node.Choice choice) {
            return fault(choice.yes(), wanted).or(() -> fault(choice.no(), wanted));
        }
        if (node instanceof Node.Constant constant && constant.value() == null) {
            return Optional.empty();
        }
        boolean word = node instanceof Node.Constant c && c.value() instanceof String;
        if (word && wanted instanceof ExpressionType.Code code) {
            String given = String.valueOf(((Node.Constant) node).value());
            return code.codes().contains(given) ? Optional.empty() : Optional.of("'" + given + "'");
        }
        return fault(node.type(), wanted);
    }

    private static Optional<String> fault(ExpressionType given, ExpressionType wanted) {
        if (given.equals(wanted) || given.isNumber() && wanted.isNumber()) {
            return Optional.empty();
        }
        return switch (wanted) {
            case ExpressionType.Words t when given instanceof ExpressionType.Code -> Optional.empty();
            case ExpressionType.Code t when given instanceof ExpressionType.Code c -> codes(c, t);
            case ExpressionType.Several t
            when given instanceof ExpressionType.Several s -> fault(s.element(), t.element());
            default -> Optional.of(given.word());
        };
    }

    private static Optional<String> codes(ExpressionType.Code given, ExpressionType.Code wanted) {
        TreeSet<String> more = new TreeSet<>(given.codes());
        more.removeAll(wanted.codes());
        more.remove("none");
        return more.isEmpty() ? Optional.empty() : Optional.of(given.word() + " " + more);
    }
}
