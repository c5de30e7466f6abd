package org.qingmiao.calculators.statistics;

/**
 * Global empirical-Bayes smoothing of the rates of small areas: R. J. Marshall, Mapping disease and mortality rates using
 * empirical Bayes estimators, Applied Statistics 40 (1991) 283-294. A street with few children moves towards the rate of
 * all, one with many hardly moves; the ranking no longer shows chance.
 *
 * <p>With rates r = e/d, m = Σe/Σd and the mean denominator d̄: s² = Σ d (r - m)² / Σd, A = s² - m/d̄, not below 0, and the
 * smoothed rate is m + (r - m) A / (A + m/d).
 *
 * @param mean rate of all areas together, m
 * @param variance between areas beyond chance, A; zero if chance explains everything, and then all smoothed rates are equal
 */
public record Smoothing(double mean, double variance) {
    /**
     * What the areas have in common.
     *
     * @param events of each area, zero or more
     * @param denominators of each area, greater than zero
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Smoothing of(double[] events, double[] denominators) {
        int areas = events.length;
        Arguments.require(areas > 0, "events", "must have at least one area");
        Arguments.require(denominators.length == areas, "denominators", "must have as many areas as events");
        double all = 0;
        double people = 0;
        for (int i = 0; i < areas; i++) {
            Arguments.requireCount(events[i], "events");
            Arguments.requirePositive(denominators[i], "denominators");
            all += events[i];
            people += denominators[i];
        }
        double mean = all / people;
        double squares = 0;
        for (int i = 0; i < areas; i++) {
            double off = events[i] / denominators[i] - mean;
            squares += denominators[i] * off * off;
        }
        return new Smoothing(mean, Math.max(0, squares / people - mean / (people / areas)));
    }

    /** The smoothed rate of an area. */
    public double smooth(double events, double denominator) {
        Arguments.requireCount(events, "events");
        Arguments.requirePositive(denominator, "denominator");
        double trust = variance == 0 ? 0 : variance / (variance + mean / denominator);
        return mean + trust * (events / denominator - mean);
    }
}
