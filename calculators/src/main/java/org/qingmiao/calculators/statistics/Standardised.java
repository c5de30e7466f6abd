package org.qingmiao.calculators.statistics;

import java.util.List;

/**
 * A rate as it would be if the place had the standard population: direct standardisation. With weights w = standard
 * population of the stratum / standard population of all, the rate is y = Σ w e/d and its variance v = Σ w² e/d².
 *
 * <ul>
 *   <li>Dobson et al. (1991): y + √(v/E) (L - E) and y + √(v/E) (U - E), where E is the sum of the events and L, U are its
 *       exact Poisson limits. Without any event there is no variance: the lower limit is 0, the upper unknown, {@code NaN}.
 *   <li>Fay and Feuer (1997): quantiles of gamma distributions; lower: mean y, variance v; upper: mean y + k, variance
 *       v + k², with k the largest w/d.
 * </ul>
 *
 * With one stratum both are the exact Poisson limits.
 *
 * @param crude all events by all person-time
 * @param adjusted the standardised rate with its limits
 */
public record Standardised(double crude, Interval adjusted) {
    /** How the limits are found. */
    public enum Method {
        DOBSON,
        FAY_FEUER
    }

    /**
     * One age group or other stratum of a place.
     *
     * @param events zero or more
     * @param denominator person-time, greater than zero
     * @param standard people of this stratum in the standard population, zero or more
     */
    public record Stratum(double events, double denominator, double standard) {
        /** @throws IllegalArgumentException naming what is out of range */
        public Stratum {
            Arguments.requireCount(events, "events");
            Arguments.requirePositive(denominator, "denominator");
            Arguments.requireCount(standard, "standard");
        }
    }

    /**
     * Standardises.
     *
     * @throws IllegalArgumentException if the standard population is empty or the level is out of range
     */
    public static Standardised of(List<Stratum> strata, Method method, double level) {
        double tail = Arguments.tail(level);
        double standard = strata.stream().mapToDouble(Stratum::standard).sum();
        Arguments.require(standard > 0, "standard", "must be greater than zero in at least one stratum");
        double events = 0;
        double time = 0;
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (Stratum stratum : strata) {
            double share = stratum.standard / standard / stratum.denominator;
            events += stratum.events;
            time += stratum.denominator;
            rate += share * stratum.events;
            variance += share * share * stratum.events;
            largest = Math.max(largest, share);
        }
        Interval limits = switch (method) {
            case DOBSON -> dobson(events, rate, variance, level);
            case FAY_FEUER -> fayFeuer(rate, variance, largest, tail, level);
        };
        return new Standardised(events / time, limits);
    }

    private static Interval dobson(double events, double rate, double variance, double level) {
        if (events == 0) {
            return new Interval(0, 0, Double.NaN, level);
        }
        Interval count = Intervals.poissonExact(events, 1, level);
        double scale = Math.sqrt(variance / events);
        return new Interval(
                rate, rate + scale * (count.lower() - events), rate + scale * (count.upper() - events), level);
    }

    private static Interval fayFeuer(double rate, double variance, double largest, double tail, double level) {
        double lower = rate == 0 ? 0 : variance / rate * Gamma.quantile(rate * rate / variance, tail);
        double mean = rate + largest;
        double spread = variance + largest * largest;
        double upper = spread / mean * Gamma.upperQuantile(mean * mean / spread, tail);
        return new Interval(rate, lower, upper, level);
    }
}
