package org.qingmiao.calculators.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Against the same season of former years: C. P. Farrington et al., A statistical algorithm for the early detection of
 * outbreaks of infectious disease, Journal of the Royal Statistical Society A 159 (1996) 547-563.
 *
 * <p>The counts of the same weeks, some to both sides, in each of the former years are fitted by an overdispersed Poisson
 * regression on time. Former outbreaks are weighed down by s⁻² where Anscombe's standardised residual s exceeds 1. The trend
 * stays only with at least three years, if it differs from zero at five per cent and expects no more than was ever seen. With
 * the expected count m, its variance v and the dispersion φ ≥ 1 the limit is m (1 + ⅔ z √((φ m + v) / m²))^(3/2).
 *
 * @param years to look back, 1 or more; usually 5
 * @param halfWindow weeks or months to each side, 0 or more; usually 3 weeks
 * @param period counts a year: 52 weeks, 12 months
 * @param alpha between 0 and 1, of one side; usually 0.005
 * @param least an alarm needs this many events in the last four counts together; usually 5
 */
public record Farrington(int years, int halfWindow, int period, double alpha, int least) {
    private static final int TREND_NEEDS_YEARS = 3;
    private static final double TREND_Z = Normal.quantile(0.975);
    private static final int LAST = 4;

    /** @throws IllegalArgumentException naming what is out of range */
    public Farrington {
        Arguments.require(years >= 1, "years", "must be 1 or more");
        Arguments.require(period >= 2, "period", "must be 2 or more");
        Arguments.require(halfWindow >= 0 && 2 * halfWindow < period, "halfWindow", "must be less than half a period");
        Arguments.require(alpha > 0 && alpha < 1, "alpha", "must lie between 0 and 1");
        Arguments.require(years * (2 * halfWindow + 1) >= 3, "years", "must give three former counts or more");
        Arguments.require(least >= 0, "least", "must be zero or more");
    }

    /**
     * Watches a series; the statistic is (Y - m) / (limit - m), above 1 where the limit is exceeded.
     *
     * @param counts in time order; {@code NaN} where unknown, which leaves every time that needs it unevaluated
     */
    public List<Signal> watch(double[] counts) {
        double z = -Normal.quantile(alpha);
        List<Signal> signals = new ArrayList<>(counts.length);
        for (int t = 0; t < counts.length; t++) {
            signals.add(at(counts, t, z));
        }
        return signals;
    }

    private Signal at(double[] counts, int t, double z) {
        double[] times = times();
        double[] former = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            int place = (int) times[i];
            former[i] = place + t < 0 ? Double.NaN : counts[place + t];
        }
        double sum = Arrays.stream(former).sum();
        if (Double.isNaN(sum) || Double.isNaN(counts[t])) {
            return Signal.silent(counts[t]);
        }
        double upper = 0;
        double expected = 0;
        if (sum > 0) {
            LogLine line = LogLine.downweighted(times, former, years >= TREND_NEEDS_YEARS);
            if (line.trend()
                    && (!line.rises(TREND_Z)
                            || line.expected() > Arrays.stream(former).max().orElse(0))) {
                line = LogLine.downweighted(times, former, false);
            }
            expected = line.expected();
            double spread = (line.dispersion() * expected + line.variance()) / (expected * expected);
            upper = expected * Math.pow(1 + 2 * z * Math.sqrt(spread) / 3, 1.5);
        }
        double statistic = (counts[t] - expected) / (upper - expected);
        boolean few = recent(counts, t) < least;
        return new Signal(counts[t], counts[t] == expected ? 0 : statistic, few ? Math.max(upper, counts[t]) : upper);
    }

    /** Former times, counted back from now. */
    private double[] times() {
        double[] times = new double[years * (2 * halfWindow + 1)];
        int i = 0;
        for (int year = years; year >= 1; year--) {
            for (int week = -halfWindow; week <= halfWindow; week++) {
                times[i++] = (double) week - (double) year * period;
            }
        }
        return times;
    }

    private static double recent(double[] counts, int t) {
        double sum = 0;
        for (int i = Math.max(0, t - LAST + 1); i <= t; i++) {
            sum += Double.isNaN(counts[i]) ? 0 : counts[i];
        }
        return sum;
    }
}
