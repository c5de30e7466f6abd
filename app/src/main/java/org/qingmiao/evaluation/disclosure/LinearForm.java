package org.qingmiao.evaluation.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Plan;

/**
 * A sum of data elements with factors, derived ones resolved into what is reported.
 *
 * @param factors by element, none of them zero
 */
record LinearForm(Map<String, Double> factors, double constant) {
    private static final double ZERO = 1e-12;

    static LinearForm element(String id) {
        return new LinearForm(Map.of(id, 1.0), 0);
    }

    /** Empty where elements are multiplied with, divided by or compared with each other. */
    static Optional<LinearForm> of(Plan plan, Formula formula) {
        return switch (formula) {
            case Formula.Constant c -> Optional.of(new LinearForm(Map.of(), c.value()));
            case Formula.Element e -> {
                DataElement element = plan.elements().get(e.id());
                Formula derived = element == null ? null : element.derived();
                yield derived == null ? Optional.of(element(e.id())) : of(plan, derived);
            }
            case Formula.Negated n -> of(plan, n.operand()).map(f -> f.times(-1));
            case Formula.Binary b ->
                of(plan, b.left())
                        .flatMap(left -> of(plan, b.right()).flatMap(right -> join(b.operator(), left, right)));
        };
    }

    private static Optional<LinearForm> join(Formula.Operator operator, LinearForm left, LinearForm right) {
        return switch (operator) {
            case PLUS -> Optional.of(left.plus(right));
            case MINUS -> Optional.of(left.minus(right));
            case TIMES ->
                left.isConstant()
                        ? Optional.of(right.times(left.constant))
                        : right.isConstant() ? Optional.of(left.times(right.constant)) : Optional.empty();
            case DIVIDED_BY ->
                right.isConstant() && right.constant != 0
                        ? Optional.of(left.times(1 / right.constant))
                        : Optional.empty();
            case SMALLER_OF -> Optional.empty();
        };
    }

    boolean isConstant() {
        return factors.isEmpty();
    }

    LinearForm plus(LinearForm other) {
        Map<String, Double> sum = new TreeMap<>(factors);
        other.factors.forEach((id, factor) -> sum.merge(id, factor, Double::sum));
        sum.values().removeIf(factor -> Math.abs(factor) < ZERO);
        return new LinearForm(sum, constant + other.constant);
    }

    LinearForm minus(LinearForm other) {
        return plus(other.times(-1));
    }

    LinearForm times(double by) {
        Map<String, Double> product = new TreeMap<>();
        factors.forEach((id, factor) -> product.put(id, factor * by));
        product.values().removeIf(factor -> Math.abs(factor) < ZERO);
        return new LinearForm(product, constant * by);
    }

    /** {@code NaN} where an element is not known. */
    double value(ToDoubleFunction<String> values) {
        double sum = constant;
        for (Map.Entry<String, Double> part : factors.entrySet()) {
            sum += part.getValue() * values.applyAsDouble(part.getKey());
        }
        return sum;
    }
}
