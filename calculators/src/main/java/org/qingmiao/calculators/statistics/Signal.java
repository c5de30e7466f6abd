package org.qingmiao.calculators.statistics;

/**
 * What a method that watches counts says at one time.
 *
 * <p>Source: the method that made it: {@link Ears}, {@link Cusum}, {@link Ewma}, {@link Farrington}.
 *
 * @param count observed; {@code NaN} if unknown
 * @param statistic the method's own; {@code NaN} where it cannot be evaluated
 * @param upper the largest count without an alarm; {@code NaN} where it cannot be evaluated, -∞ where an alarm of the times
 *     before still stands whatever the count
 */
public record Signal(double count, double statistic, double upper) {
    static Signal silent(double count) {
        return new Signal(count, Double.NaN, Double.NaN);
    }

    /** Whether enough is known of this time and of those before. */
    public boolean isEvaluable() {
        return !Double.isNaN(upper) && !Double.isNaN(count);
    }

    /** Strictly more than the upper limit. */
    public boolean isAlarm() {
        return count > upper;
    }
}
