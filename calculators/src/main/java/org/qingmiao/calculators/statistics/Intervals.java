package org.qingmiao.calculators.statistics;

/**
 * Confidence intervals of rates and proportions, two-sided with equal tails. With {@code a} the half of 1 - level, x events
 * and n trials:
 *
 * <ul>
 *   <li>Poisson, exact (Garwood 1936): the means L, U with P(X ≥ x | L) = a and P(X ≤ x | U) = a, that is quantiles of the
 *       gamma distributions of shape x and x + 1.
 *   <li>Poisson, mid-P (Lancaster 1961): as before, but the observed count itself counts half in both tails.
 *   <li>Clopper and Pearson (1934): the same with the binomial distribution; quantiles of the beta distribution.
 *   <li>Mid-P of a proportion (Lancaster 1961; Berry and Armitage 1995).
 *   <li>Wilson (1927): score interval without continuity correction.
 * </ul>
 *
 * Exact limits never cover less than their level; mid-P and Wilson do so on average only, and are shorter. No events have
 * the lower limit 0, and only events the upper limit 1.
 */
public final class Intervals {
    private Intervals() {}

    /**
     * Exact limits of a rate of events.
     *
     * @param events zero or more
     * @param denominator person-time or births, greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval poissonExact(double events, double denominator, double level) {
        double tail = requireRate(events, denominator, level);
        double lower = events == 0 ? 0 : Gamma.quantile(events, tail);
        double upper = Gamma.upperQuantile(events + 1, tail);
        return new Interval(events / denominator, lower / denominator, upper / denominator, level);
    }

    /**
     * Mid-P limits of a rate of events.
     *
     * @param events zero or more
     * @param denominator person-time or births, greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval poissonMidP(double events, double denominator, double level) {
        double tail = requireRate(events, denominator, level);
        if (events == 0) {
            return new Interval(0, 0, -Math.log(2 * tail) / denominator, level);
        }
        double z = -Normal.quantile(tail);
        double lower = Roots.increasing(
                m -> (Gamma.lower(events, m) + Gamma.lower(events + 1, m)) / (2 * tail) - 1,
                Gamma.start(events + 0.5, -z),
                0,
                Double.POSITIVE_INFINITY);
        double upper = Roots.increasing(
                m -> 1 - (Gamma.upper(events, m) + Gamma.upper(events + 1, m)) / (2 * tail),
                Gamma.start(events + 0.5, z),
                0,
                Double.POSITIVE_INFINITY);
        return new Interval(events / denominator, lower / denominator, upper / denominator, level);
    }

    /**
     * Exact limits of a proportion.
     *
     * @param events from 0 to {@code trials}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval clopperPearson(double events, double trials, double level) {
        Arguments.requireShareOf(events, trials, "events", "trials");
        double tail = Arguments.tail(level);
        double lower = events == 0 ? 0 : Beta.quantile(events, trials - events + 1, tail);
        double upper = events == trials ? 1 : Beta.upperQuantile(events + 1, trials - events, tail);
        return new Interval(events / trials, lower, upper, level);
    }

    /**
     * Mid-P limits of a proportion.
     *
     * @param events from 0 to {@code trials}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval midP(double events, double trials, double level) {
        Arguments.requireShareOf(events, trials, "events", "trials");
        double tail = Arguments.tail(level);
        double lower = events == 0 ? 0 : midPLower(events, trials, tail);
        double upper = events == trials ? 1 : midPUpper(events, trials, tail);
        return new Interval(events / trials, lower, upper, level);
    }

    private static double midPLower(double x, double n, double tail) {
        if (x == n) {
            return Math.exp(Math.log(2 * tail) / n);
        }
        return Roots.increasing(
                p -> (Beta.lower(x, n - x + 1, p) + Beta.lower(x + 1, n - x, p)) / (2 * tail) - 1, x / n * 0.8, 0, 1);
    }

    private static double midPUpper(double x, double n, double tail) {
        if (x == 0) {
            return -Math.expm1(Math.log(2 * tail) / n);
        }
        return Roots.increasing(
                p -> 1 - (Beta.upper(x, n - x + 1, p) + Beta.upper(x + 1, n - x, p)) / (2 * tail), x / n, 0, 1);
    }

    /**
     * Score limits of a proportion.
     *
     * @param events from 0 to {@code trials}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Interval wilson(double events, double trials, double level) {
        Arguments.requireShareOf(events, trials, "events", "trials");
        double z = -Normal.quantile(Arguments.tail(level));
        double p = events / trials;
        double spread = z * Math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
        double middle = p + z * z / (2 * trials);
        double whole = 1 + z * z / trials;
        // The lower limit as a quotient: as a difference it would lose digits for a few events among very many trials.
        double lower = events == 0 ? 0 : p * p / (middle + spread);
        double upper = events == trials ? 1 : (middle + spread) / whole;
        return new Interval(p, lower, upper, level);
    }

    private static double requireRate(double events, double denominator, double level) {
        Arguments.requireCount(events, "events");
        Arguments.requirePositive(denominator, "denominator");
        return Arguments.tail(level);
    }
}
