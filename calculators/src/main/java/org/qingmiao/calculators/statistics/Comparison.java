package org.qingmiao.calculators.statistics;

/**
 * How two places or two years differ.
 *
 * <p>Rate ratio: given the sum n of both counts, the first is binomial with the share p = r t1 / (r t1 + t2), where r is the
 * ratio and t1, t2 are the person-times. Limits by Clopper and Pearson for p; the p-value is the sum of all outcomes that
 * are no likelier than the observed one, as in R's {@code poisson.test} (Fay 2010).
 *
 * <p>Difference of proportions: method 10 of Newcombe (1998), from Wilson's limits of both: with d = p1 - p2 the lower limit
 * is d - √((p1 - l1)² + (u2 - p2)²), the upper one d + √((u1 - p1)² + (p2 - l2)²). The p-value is that of
 * z = d / √(p (1 - p) (1/n1 + 1/n2)) with the pooled share p, without continuity correction.
 *
 * @param estimate ratio or difference; {@code NaN} if neither place has an event, infinite if only the second has none
 * @param upper of a ratio infinite if the second place has no event
 * @param level confidence level, between 0 and 1
 * @param pValue two-sided, of no difference; {@code NaN} where the pooled share is 0 or 1
 */
public record Comparison(double estimate, double lower, double upper, double level, double pValue) {
    /** Outcomes this much likelier still count as equally likely, as R has it. */
    private static final double AS_LIKELY = 1 + 1e-7;

    /**
     * The ratio of two rates with exact limits.
     *
     * @param events1 whole, zero or more
     * @param denominator1 person-time, greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Comparison rateRatio(
            double events1, double denominator1, double events2, double denominator2, double level) {
        requireWhole(events1, "events1");
        requireWhole(events2, "events2");
        Arguments.requirePositive(denominator1, "denominator1");
        Arguments.requirePositive(denominator2, "denominator2");
        double tail = Arguments.tail(level);
        double times = denominator2 / denominator1;
        double lower = events1 == 0 ? 0 : times * lowerOdds(events1, events2 + 1, tail);
        double upper = events2 == 0 ? Double.POSITIVE_INFINITY : times / lowerOdds(events2, events1 + 1, tail);
        double estimate = events1 / denominator1 / (events2 / denominator2);
        double all = denominator1 + denominator2;
        double pValue = events1 < (events1 + events2) * (denominator1 / all)
                ? noLikelier(events1, events1 + events2, denominator1 / all, denominator2 / all)
                : noLikelier(events2, events1 + events2, denominator2 / all, denominator1 / all);
        return new Comparison(estimate, lower, upper, level, pValue);
    }

    /** p / (1 - p) at a lower quantile of the beta distribution, each part found where it is small. */
    private static double lowerOdds(double a, double b, double tail) {
        double p = Beta.quantile(a, b, tail);
        double q = p < 0.5 ? 1 - p : Beta.upperQuantile(b, a, tail);
        return p / q;
    }

    /** Outcomes no likelier than x, which is not above the mean: x and below, and those far enough above. */
    private static double noLikelier(double x, double n, double p, double q) {
        if (x >= n * p) {
            return 1;
        }
        double first = firstWithin(n, p, q, Densities.binomial(x, n, p, q) * AS_LIKELY);
        return Math.min(1, atMost(x, n, p, q) + (first > n ? 0 : atMost(n - first, n, q, p)));
    }

    /** The least outcome from the mean upwards that is not likelier than the bound; n + 1 if there is none. */
    private static double firstWithin(double n, double p, double q, double bound) {
        double low = Math.ceil(n * p);
        double high = n + 1;
        while (low < high) {
            double middle = Math.floor((low + high) / 2);
            if (Densities.binomial(middle, n, p, q) <= bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double atMost(double k, double n, double p, double q) {
        return k >= n ? 1 : Beta.lower(n - k, k + 1, q, p);
    }

    /**
     * The difference of two proportions with hybrid score limits.
     *
     * @param events1 from 0 to {@code denominator1}
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Comparison riskDifference(
            double events1, double denominator1, double events2, double denominator2, double level) {
        Arguments.requireShareOf(events1, denominator1, "events1", "denominator1");
        Arguments.requireShareOf(events2, denominator2, "events2", "denominator2");
        Interval one = Intervals.wilson(events1, denominator1, level);
        Interval two = Intervals.wilson(events2, denominator2, level);
        double difference = one.estimate() - two.estimate();
        double lower = difference - Math.hypot(one.estimate() - one.lower(), two.upper() - two.estimate());
        double upper = difference + Math.hypot(one.upper() - one.estimate(), two.estimate() - two.lower());
        double pooled = (events1 + events2) / (denominator1 + denominator2);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / denominator1 + 1 / denominator2));
        return new Comparison(difference, lower, upper, level, Normal.twoSided(difference / error));
    }

    private static void requireWhole(double events, String name) {
        Arguments.requireCount(events, name);
        Arguments.require(events == Math.rint(events), name, "must be whole");
    }
}
