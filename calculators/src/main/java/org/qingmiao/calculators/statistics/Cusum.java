package org.qingmiao.calculators.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Cumulative sum against small lasting rises: E. S. Page (1954). S(t) = max(0, S(t - 1) + (Y(t) - mean)/sd - k), an alarm
 * is S(t) > h; after an alarm the sum begins again. Fast start (Lucas and Crosier 1982) is not used.
 *
 * @param mean in quiet times
 * @param deviation in quiet times, greater than 0
 * @param k allowance, half of the shift to be found, in deviations; usually 0.5
 * @param h limit, in deviations; usually 4 or 5
 */
public record Cusum(double mean, double deviation, double k, double h) {
    /** @throws IllegalArgumentException naming what is out of range */
    public Cusum {
        Arguments.require(Double.isFinite(mean), "mean", "must be finite");
        Arguments.requirePositive(deviation, "deviation");
        Arguments.requireCount(k, "k");
        Arguments.requirePositive(h, "h");
    }

    /**
     * Watches a series.
     *
     * @param counts in time order; an unknown one, {@code NaN}, leaves the sum as it is
     */
    public List<Signal> watch(double[] counts) {
        List<Signal> signals = new ArrayList<>(counts.length);
        double sum = 0;
        for (double count : counts) {
            if (Double.isNaN(count)) {
                signals.add(Signal.silent(count));
                continue;
            }
            double upper = mean + deviation * (h + k - sum);
            sum = Math.max(0, sum + (count - mean) / deviation - k);
            Signal signal = new Signal(count, sum, upper);
            signals.add(signal);
            if (signal.isAlarm()) {
                sum = 0;
            }
        }
        return signals;
    }
}
