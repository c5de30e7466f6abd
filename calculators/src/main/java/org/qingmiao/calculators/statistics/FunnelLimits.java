package org.qingmiao.calculators.statistics;

/**
 * Within which limits the places of a funnel plot lie if only chance makes them differ from a common value: D. J.
 * Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005) 1185-1202, A.1.1.
 * Exact, interpolated between the two counts around each quantile, so that the lines of the plot are smooth: with the least
 * count k whose distribution function F(k) is at least q, the limit is (k - (F(k) - q) / (F(k) - F(k - 1))) / n, not below 0.
 *
 * @param level usually 0.95 and 0.998
 */
public record FunnelLimits(double lower, double upper, double level) {
    @FunctionalInterface
    private interface Distribution {
        double atMost(double k);
    }

    /**
     * Limits of a proportion.
     *
     * @param target common proportion, between 0 and 1
     * @param trials of the place, one or more
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static FunnelLimits ofProportion(double target, double trials, double level) {
        Arguments.require(target > 0 && target < 1, "target", "must lie between 0 and 1");
        Arguments.require(trials >= 1 && trials == Math.rint(trials), "trials", "must be whole, one or more");
        double tail = Arguments.tail(level);
        Distribution binomial = k -> k < 0 ? 0 : k >= trials ? 1 : Beta.lower(trials - k, k + 1, 1 - target, target);
        return new FunnelLimits(
                limit(binomial, tail, trials) / trials, limit(binomial, 1 - tail, trials) / trials, level);
    }

    /**
     * Limits of a rate of events.
     *
     * @param target common rate per unit of the denominator, greater than 0
     * @param denominator person-time of the place, greater than 0
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static FunnelLimits ofRate(double target, double denominator, double level) {
        Arguments.requirePositive(target, "target");
        Arguments.requirePositive(denominator, "denominator");
        double tail = Arguments.tail(level);
        double mean = target * denominator;
        Distribution poisson = k -> k < 0 ? 0 : Gamma.upper(k + 1, mean);
        double most = mean + 50 * Math.sqrt(mean) + 1000;
        return new FunnelLimits(
                limit(poisson, tail, most) / denominator, limit(poisson, 1 - tail, most) / denominator, level);
    }

    private static double limit(Distribution distribution, double q, double most) {
        double low = 0;
        double high = Math.ceil(most);
        while (low < high) {
            double middle = Math.floor((low + high) / 2);
            if (distribution.atMost(middle) >= q) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double reached = distribution.atMost(low);
        double before = distribution.atMost(low - 1);
        return Math.max(0, low - (reached - q) / (reached - before));
    }
}
