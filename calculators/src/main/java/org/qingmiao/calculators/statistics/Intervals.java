package org.qingmiao.calculators.statistics;

/**
 * Confidence intervals of rates and proportions.
 *
 * <p>Poisson, exact: Garwood (1936), by quantiles of the gamma distribution. Clopper and Pearson (1934), by quantiles of
 * the beta distribution. Wilson (1927), score interval without continuity correction.
 */
public final class Intervals {
    private static final double Z95 = 1.959963984540054;

    private Intervals() {}

    /**
     * Exact limits of a rate of events.
     *
     * @param events zero or more
     * @param denominator person-time or births, greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval poissonExact(double events, double denominator, double level) {
        require(events >= 0, "events");
        require(denominator > 0, "denominator");
        double tail = tail(level);
        double lower = events == 0 ? 0 : Special.gammaQuantile(events, tail);
        double upper = Special.gammaQuantile(events + 1, 1 - tail);
        return new Interval(events / denominator, lower / denominator, upper / denominator, level);
    }

    /**
     * Exact limits of a proportion.
     *
     * @param events from 0 to {@code trials}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval clopperPearson(double events, double trials, double level) {
        requireProportion(events, trials);
        double tail = tail(level);
        double lower = events == 0 ? 0 : Special.betaQuantile(events, trials - events + 1, tail);
        double upper = events == trials ? 1 : Special.betaQuantile(events + 1, trials - events, 1 - tail);
        return new Interval(events / trials, lower, upper, level);
    }

    /**
     * Score limits of a proportion.
     *
     * @param events from 0 to {@code trials}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval wilson(double events, double trials, double level) {
        requireProportion(events, trials);
        double z = level == 0.95 ? Z95 : Special.normalQuantile(1 - tail(level));
        double p = events / trials;
        double spread = z * Math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
        double middle = p + z * z / (2 * trials);
        double whole = 1 + z * z / trials;
        double lower = events == 0 ? 0 : (middle - spread) / whole;
        double upper = events == trials ? 1 : (middle + spread) / whole;
        return new Interval(p, lower, upper, level);
    }

    private static void requireProportion(double events, double trials) {
        require(trials > 0, "trials");
        require(events >= 0 && events <= trials, "events");
    }

    private static double tail(double level) {
        require(level > 0 && level < 1, "level");
        return (1 - level) / 2;
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }
}
