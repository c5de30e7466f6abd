package org.qingmiao.calculators.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Exponentially weighted moving average: S. W. Roberts (1959). Z(t) = w Y(t) + (1 - w) Z(t - 1) with Z(0) = mean; an alarm is
 * Z(t) > mean + l sd √(w/(2 - w) (1 - (1 - w)^(2t))), the exact limit from the first time on (Lucas and Saccucci 1990).
 *
 * @param mean in quiet times
 * @param deviation in quiet times, greater than 0
 * @param weight w of the newest count, above 0, at most 1; usually 0.2 to 0.4
 * @param limit l, in deviations of Z; usually 3
 */
public record Ewma(double mean, double deviation, double weight, double limit) {
    /** @throws IllegalArgumentException naming what is out of range */
    public Ewma {
        Arguments.require(Double.isFinite(mean), "mean", "must be finite");
        Arguments.requirePositive(deviation, "deviation");
        Arguments.require(weight > 0 && weight <= 1, "weight", "must be above 0 and at most 1");
        Arguments.requirePositive(limit, "limit");
    }

    /**
     * Watches a series.
     *
     * @param counts in time order; an unknown one, {@code NaN}, leaves the average as it is
     */
    public List<Signal> watch(double[] counts) {
        List<Signal> signals = new ArrayList<>(counts.length);
        double average = mean;
        double old = 1;
        for (double count : counts) {
            if (Double.isNaN(count)) {
                signals.add(Signal.silent(count));
                continue;
            }
            old *= (1 - weight) * (1 - weight);
            double bound = mean + limit * deviation * Math.sqrt(weight / (2 - weight) * (1 - old));
            double upper = (bound - (1 - weight) * average) / weight;
            average = weight * count + (1 - weight) * average;
            signals.add(new Signal(count, average, upper));
        }
        return signals;
    }
}
