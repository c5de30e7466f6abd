package org.qingmiao.reporting.review;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The modified z-score: distance from the median in units of the median absolute deviation, scaled so that it agrees
 * with the z-score for normal data. A single outlier does not hide itself by widening the scale.
 *
 * <p>B. Iglewicz and D. Hoaglin (1993), How to Detect and Handle Outliers, ASQC: {@code M = 0.6745 (x − median) / MAD},
 * an outlier beyond 3.5. Where more than half of the values are equal, MAD is 0 and the mean absolute deviation stands
 * in: {@code (x − median) / (1.253314 · MeanAD)}.
 */
final class ModifiedZ {
    /** Beyond this a value is looked at. */
    static final double LIMIT = 3.5;
    /** Fewer values say nothing about their spread. */
    static final int FEWEST = 5;

    private static final double MAD_FACTOR = 0.6745;
    private static final double MEAN_FACTOR = 1.253314;

    private ModifiedZ() {}

    /** Of a value against others; nothing for fewer than {@value #FEWEST} others or if they are all equal. */
    static OptionalDouble of(double value, double... others) {
        if (others.length < FEWEST) {
            return OptionalDouble.empty();
        }
        double middle = median(others);
        double[] distances =
                Arrays.stream(others).map(o -> Math.abs(o - middle)).toArray();
        double mad = median(distances);
        if (mad > 0) {
            return OptionalDouble.of(MAD_FACTOR * (value - middle) / mad);
        }
        double mean = Arrays.stream(distances).average().orElse(0);
        return mean > 0 ? OptionalDouble.of((value - middle) / (MEAN_FACTOR * mean)) : OptionalDouble.empty();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
