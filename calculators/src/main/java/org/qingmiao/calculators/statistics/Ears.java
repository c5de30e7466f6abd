package org.qingmiao.calculators.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The Early Aberration Reporting System's methods for short series (Hutwagner et al. 2003; Fricker, Hegler and Dunfee 2008;
 * Salmon, Schumacher and Höhle 2016).
 *
 * <p>C1 and C2: C(t) = (Y(t) - mean) / sd over a baseline of b counts, sd with divisor b - 1: C1 the b counts just before
 * t, C2 those that end three before it. Upper limit: mean + z sd, with z the normal quantile of 1 - alpha. C3 =
 * max(0, C2(t) - 1) + max(0, C2(t - 1) - 1) + max(0, C2(t - 2) - 1); upper limit: mean + sd (z - the sum of the two earlier
 * terms). An alarm is a count strictly above the limit.
 *
 * <p>A baseline of equal counts has sd 0: any increase is infinitely far, the same count is at 0.
 *
 * @param baseline b, at least 3; usually 7
 * @param alpha between 0 and 1; usually {@link Method#usualAlpha()}
 */
public record Ears(Method method, int baseline, double alpha) {
    /** Which of the three. */
    public enum Method {
        C1(0, 0.001),
        C2(2, 0.001),
        C3(2, 0.025);

        private final int lag;
        private final double usualAlpha;

        Method(int lag, double usualAlpha) {
            this.lag = lag;
            this.usualAlpha = usualAlpha;
        }

        public double usualAlpha() {
            return usualAlpha;
        }
    }

    /** @throws IllegalArgumentException naming what is out of range */
    public Ears {
        Arguments.require(baseline >= 3, "baseline", "must be 3 or more");
        Arguments.require(alpha > 0 && alpha < 1, "alpha", "must lie between 0 and 1");
    }

    private record Baseline(double mean, double deviation) {
        double distance(double count) {
            double off = count - mean;
            return off == 0 ? 0 : off / deviation;
        }
    }

    /**
     * Watches a series.
     *
     * @param counts in time order; {@code NaN} where unknown, which leaves every time that needs it unevaluated
     * @return one signal for each time
     */
    public List<Signal> watch(double[] counts) {
        double z = -Normal.quantile(alpha);
        List<Signal> signals = new ArrayList<>(counts.length);
        for (int t = 0; t < counts.length; t++) {
            signals.add(at(counts, t, z));
        }
        return signals;
    }

    /**
     * The signal at the last of the counts alone, for a series that is followed as it comes.
     *
     * @param counts at least one; no more than the last {@link #reach()} of the series matter
     */
    public Signal latest(double[] counts) {
        Arguments.require(counts.length > 0, "counts", "must not be empty");
        return at(counts, counts.length - 1, -Normal.quantile(alpha));
    }

    /** How many counts one signal depends on, its own among them. */
    public int reach() {
        return baseline + method.lag + (method == Method.C3 ? 3 : 1);
    }

    private Signal at(double[] counts, int t, double z) {
        return method == Method.C3 ? third(counts, t, z) : simple(counts, t, z);
    }

    private Signal simple(double[] counts, int t, double z) {
        Baseline before = before(counts, t);
        if (Double.isNaN(before.mean) || Double.isNaN(counts[t])) {
            return Signal.silent(counts[t]);
        }
        return new Signal(counts[t], before.distance(counts[t]), before.mean + z * before.deviation);
    }

    private Signal third(double[] counts, int t, double z) {
        Baseline before = before(counts, t);
        double earlier = excess(counts, t - 1) + excess(counts, t - 2);
        double statistic = earlier + excess(counts, t);
        if (Double.isNaN(statistic)) {
            return Signal.silent(counts[t]);
        }
        double upper =
                Double.isInfinite(earlier) ? Double.NEGATIVE_INFINITY : before.mean + before.deviation * (z - earlier);
        return new Signal(counts[t], statistic, upper);
    }

    private double excess(double[] counts, int t) {
        return t < 0 ? Double.NaN : Math.max(0, before(counts, t).distance(counts[t]) - 1);
    }

    private Baseline before(double[] counts, int t) {
        int end = t - method.lag;
        int start = end - baseline;
        if (start < 0) {
            return new Baseline(Double.NaN, Double.NaN);
        }
        double mean = 0;
        for (int i = start; i < end; i++) {
            mean += counts[i];
        }
        mean /= baseline;
        double squares = 0;
        for (int i = start; i < end; i++) {
            squares += (counts[i] - mean) * (counts[i] - mean);
        }
        return new Baseline(mean, Math.sqrt(squares / (baseline - 1)));
    }
}
