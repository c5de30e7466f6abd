package org.qingmiao.calculators.statistics;

/**
 * A short series of counts of rare events with what they are counted among: Poisson regression of the count on time with the
 * logarithm of the exposure as offset, ln mean = ln e + a + b (t - t̄) (McCullagh and Nelder, Generalized Linear Models, 2nd
 * edition, 6.2). The two parameters are found with Firth's correction of their bias (Biometrika 80, 1993, 27-38), which also
 * keeps them finite where all events lie in one year or there are none.
 *
 * <p>A later count is Poisson about a mean whose logarithm is normal about the line, with the variance that the parameters
 * have; the predictive distribution is the integral over both, by Simpson's rule over ±6 standard deviations.
 *
 * @param points years the line rests on
 * @param events all events together
 */
public record PoissonTrend(
        int points,
        double events,
        double meanX,
        double level,
        double slope,
        double varLevel,
        double covariance,
        double varSlope) {
    private static final int MOST = 200;
    private static final int STEPS = 240;
    private static final double WIDTH = 6;

    /**
     * @param x for example years, three or more
     * @param counts whole numbers of events, as many
     * @param exposures births or persons, each greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static PoissonTrend fit(double[] x, double[] counts, double[] exposures) {
        int n = x.length;
        Arguments.require(n >= Trend.NEEDED, "x", "must have " + Trend.NEEDED + " points or more");
        Arguments.require(counts.length == n, "counts", "must have as many values as x");
        Arguments.require(exposures.length == n, "exposures", "must have as many values as x");
        double meanX = 0;
        double events = 0;
        double exposed = 0;
        for (int i = 0; i < n; i++) {
            Arguments.requireCount(counts[i], "counts");
            Arguments.requirePositive(exposures[i], "exposures");
            meanX += x[i] / n;
            events += counts[i];
            exposed += exposures[i];
        }
        double a = Math.log((events + 0.5) / exposed);
        double b = 0;
        double[] s = sums(x, exposures, meanX, a, b);
        for (int step = 0; step < MOST; step++) {
            double r0 = 0;
            double r1 = 0;
            double whole = s[0] * s[2] - s[1] * s[1];
            Arguments.require(whole > 0, "x", "must differ");
            for (int i = 0; i < n; i++) {
                double d = x[i] - meanX;
                double m = exposures[i] * Math.exp(a + b * d);
                double leverage = m * (s[2] - 2 * s[1] * d + s[0] * d * d) / whole;
                double rest = counts[i] + leverage / 2 - m;
                r0 += rest;
                r1 += rest * d;
            }
            double stepA = Math.clamp((s[2] * r0 - s[1] * r1) / whole, -1, 1);
            double stepB = Math.clamp((s[0] * r1 - s[1] * r0) / whole, -1, 1);
            a += stepA;
            b += stepB;
            s = sums(x, exposures, meanX, a, b);
            if (Math.abs(stepA) + Math.abs(stepB) < 1e-12) {
                break;
            }
        }
        double whole = s[0] * s[2] - s[1] * s[1];
        return new PoissonTrend(n, events, meanX, a, b, s[2] / whole, -s[1] / whole, s[0] / whole);
    }

    private static double[] sums(double[] x, double[] exposures, double meanX, double a, double b) {
        double[] s = new double[3];
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - meanX;
            double m = exposures[i] * Math.exp(a + b * d);
            s[0] += m;
            s[1] += m * d;
            s[2] += m * d * d;
        }
        return s;
    }

    /** Events to expect at {@code x} among so many. */
    public double expected(double x, double exposure) {
        return exposure * Math.exp(level + slope * (x - meanX));
    }

    /** Probability that at {@code x}, among so many, there are {@code count} events or fewer; 0 for a negative count. */
    public double atMost(double x, double exposure, double count) {
        if (count < 0) {
            return 0;
        }
        double k = Math.floor(count);
        double d = x - meanX;
        double middle = Math.log(exposure) + level + slope * d;
        double spread = Math.sqrt(varLevel + 2 * covariance * d + varSlope * d * d);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= STEPS; i++) {
            double z = -WIDTH + 2 * WIDTH * i / STEPS;
            double simpson = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            double weight = simpson * Math.exp(-z * z / 2);
            sum += weight * Gamma.upper(k + 1, Math.exp(middle + spread * z));
            weights += weight;
        }
        return Math.clamp(sum / weights, 0, 1);
    }

    /**
     * The rate to expect and the limits between which the count lies with at least the level's probability.
     *
     * @return per one, not per thousand
     */
    public Interval at(double x, double exposure, double level) {
        double tail = Arguments.tail(level);
        return new Interval(
                expected(x, exposure) / exposure,
                quantile(x, exposure, tail) / exposure,
                quantile(x, exposure, 1 - tail) / exposure,
                level);
    }

    /** The least count that is not exceeded with the probability. */
    private double quantile(double x, double exposure, double probability) {
        double high = 1;
        while (atMost(x, exposure, high) < probability && high < exposure) {
            high *= 2;
        }
        double low = -1;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atMost(x, exposure, middle) >= probability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
