package org.qingmiao.plan;

import java.util.function.ToDoubleFunction;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;

/**
 * An indicator computed from the values of its elements. Missing parts are {@link Double#NaN} and make the whole
 * {@code NaN}; so does a denominator of zero.
 *
 * @param lower lower limit of the 95 % interval, {@code NaN} if the indicator has none
 */
public record Estimate(double value, double numerator, double denominator, double lower, double upper) {
    private static final double LEVEL = 0.95;

    /** @param values value of a data element by id */
    public static Estimate of(Indicator indicator, ToDoubleFunction<String> values) {
        double numerator = compute(indicator.numerator(), values);
        Formula below = indicator.denominator();
        double denominator = below == null ? Double.NaN : compute(below, values);
        return of(indicator, numerator, denominator);
    }

    /** From the two parts; {@code denominator} is ignored for a count. */
    public static Estimate of(Indicator indicator, double numerator, double denominator) {
        if (indicator.isCount()) {
            return new Estimate(numerator, numerator, Double.NaN, Double.NaN, Double.NaN);
        }
        if (!(denominator > 0) || Double.isNaN(numerator)) {
            return new Estimate(Double.NaN, numerator, denominator, Double.NaN, Double.NaN);
        }
        // Multiplied first: a product of whole numbers is exact, so 57 of 100 are 57 % and not 56.99999999999999.
        double value = numerator * indicator.factor() / denominator;
        if (!intervalFits(indicator, numerator, denominator)) {
            return new Estimate(value, numerator, denominator, Double.NaN, Double.NaN);
        }
        Interval interval = interval(indicator, numerator, denominator);
        double factor = indicator.factor();
        return new Estimate(value, numerator, denominator, interval.lower() * factor, interval.upper() * factor);
    }

    private static boolean intervalFits(Indicator indicator, double numerator, double denominator) {
        return switch (indicator.interval()) {
            case NONE -> false;
            case POISSON_EXACT -> numerator >= 0;
            case WILSON, CLOPPER_PEARSON -> numerator >= 0 && numerator <= denominator;
        };
    }

    private static Interval interval(Indicator indicator, double numerator, double denominator) {
        return switch (indicator.interval()) {
            case WILSON -> Intervals.wilson(numerator, denominator, LEVEL);
            case CLOPPER_PEARSON -> Intervals.clopperPearson(numerator, denominator, LEVEL);
            case POISSON_EXACT, NONE -> Intervals.poissonExact(numerator, denominator, LEVEL);
        };
    }

    /** A formula over values; division by zero gives {@code NaN}. */
    public static double compute(Formula formula, ToDoubleFunction<String> values) {
        return switch (formula) {
            case Formula.Constant c -> c.value();
            case Formula.Element e -> values.applyAsDouble(e.id());
            case Formula.Negated n -> -compute(n.operand(), values);
            case Formula.Binary b -> b.operator().apply(compute(b.left(), values), compute(b.right(), values));
        };
    }
}
