package org.qingmiao.calculators.statistics;

import java.util.Arrays;

/**
 * An overdispersed Poisson regression of counts on time, ln mean = a + b t, by iterated weighted least squares.
 *
 * @param trend whether there is a slope
 * @param level a, that is the logarithm of what is expected at time 0
 * @param slopeError standard error of the slope, with dispersion
 * @param dispersion weighted squares of Pearson's residuals by degrees of freedom, not below 1
 * @param variance of what is expected at time 0
 */
record LogLine(boolean trend, double level, double slope, double slopeError, double dispersion, double variance) {
    private static final int MOST = 200;

    /** Fits twice: the second time former outbreaks weigh less. */
    static LogLine downweighted(double[] times, double[] counts, boolean trend) {
        double[] equal = new double[times.length];
        Arrays.fill(equal, 1);
        Fit first = Fit.of(times, counts, equal, trend);
        return Fit.of(times, counts, first.weights(times, counts), trend).line(times, counts);
    }

    double expected() {
        return Math.exp(level);
    }

    /** Whether the slope differs from zero. */
    boolean rises(double z) {
        return Math.abs(slope) > z * slopeError;
    }

    /** Sums for two parameters: w m, w m t, w m t². */
    private record Fit(boolean trend, double[] weights, double a, double b, double s0, double s1, double s2) {
        static Fit of(double[] times, double[] counts, double[] weights, boolean trend) {
            double a = Math.log(mean(counts, weights));
            double b = 0;
            Fit fit = sums(times, weights, a, b, trend);
            for (int i = 0; i < MOST; i++) {
                double r0 = 0;
                double r1 = 0;
                for (int j = 0; j < times.length; j++) {
                    double rest = weights[j] * (counts[j] - Math.exp(a + b * times[j]));
                    r0 += rest;
                    r1 += rest * times[j];
                }
                double whole = fit.s0 * fit.s2 - fit.s1 * fit.s1;
                double stepA = trend ? (fit.s2 * r0 - fit.s1 * r1) / whole : r0 / fit.s0;
                double stepB = trend ? (fit.s0 * r1 - fit.s1 * r0) / whole : 0;
                a += stepA;
                b += stepB;
                fit = sums(times, weights, a, b, trend);
                if (Math.abs(stepA) < 1e-13 * (1 + Math.abs(a)) && Math.abs(stepB) < 1e-15 * (1 + Math.abs(b))) {
                    break;
                }
            }
            return fit;
        }

        private static double mean(double[] counts, double[] weights) {
            double sum = 0;
            double whole = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += weights[i] * counts[i];
                whole += weights[i];
            }
            return sum / whole;
        }

        private static Fit sums(double[] times, double[] weights, double a, double b, boolean trend) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            for (int i = 0; i < times.length; i++) {
                double w = weights[i] * Math.exp(a + b * times[i]);
                s0 += w;
                s1 += w * times[i];
                s2 += w * times[i] * times[i];
            }
            return new Fit(trend, weights, a, b, s0, s1, s2);
        }

        private double at(double time) {
            return Math.exp(a + b * time);
        }

        /** Variance of a + b t but for the dispersion. */
        private double variance(double time) {
            if (!trend) {
                return 1 / s0;
            }
            return (s2 - 2 * s1 * time + s0 * time * time) / (s0 * s2 - s1 * s1);
        }

        private double dispersion(double[] times, double[] counts) {
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                double off = counts[i] - at(times[i]);
                sum += weights[i] * off * off / at(times[i]);
            }
            return Math.max(1, sum / (times.length - (trend ? 2 : 1)));
        }

        double[] weights(double[] times, double[] counts) {
            double dispersion = dispersion(times, counts);
            double[] next = new double[times.length];
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                double m = at(times[i]);
                double leverage = Math.min(weights[i] * m * variance(times[i]), 1 - 1e-9);
                double residual = 1.5 * (Math.pow(counts[i], 2 / 3.0) * Math.pow(m, -1 / 6.0) - Math.sqrt(m));
                double s = residual / Math.sqrt(dispersion * (1 - leverage));
                next[i] = s > 1 ? 1 / (s * s) : 1;
                sum += next[i];
            }
            for (int i = 0; i < next.length; i++) {
                next[i] *= next.length / sum;
            }
            return next;
        }

        LogLine line(double[] times, double[] counts) {
            double dispersion = dispersion(times, counts);
            double expected = at(0);
            double error = trend ? Math.sqrt(dispersion * s0 / (s0 * s2 - s1 * s1)) : 0;
            double variance = expected * expected * dispersion * variance(0);
            return new LogLine(trend, a, b, error, dispersion, variance);
        }
    }
}
