package org.qingmiao.calculators.statistics;

/**
 * Whether a proportion rises or falls over ordered groups: W. G. Cochran (1954), P. Armitage (1955).
 *
 * <p>With scores x, r of n in each group, N in all and the pooled share p: Z = Σ x (r - n p) / √(p (1 - p) Σ n (x - x̄)²),
 * where x̄ is the mean score of all N. Without continuity correction; Z² is that of R's {@code prop.trend.test}.
 *
 * @param groups how many
 * @param z positive if the proportion rises with the score; {@code NaN} if all or none have the event, or if all scores are
 *     the same
 * @param pValue two-sided; {@code NaN} with z
 */
public record CochranArmitage(int groups, double z, double pValue) {
    /**
     * Tests groups.
     *
     * @param scores of each group, for example years
     * @param events of each group, from 0 to its denominator
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static CochranArmitage of(double[] scores, double[] events, double[] denominators) {
        int groups = scores.length;
        Arguments.require(events.length == groups, "events", "must have as many groups as scores");
        Arguments.require(denominators.length == groups, "denominators", "must have as many groups as scores");
        double all = 0;
        double people = 0;
        double mean = 0;
        for (int i = 0; i < groups; i++) {
            Arguments.require(Double.isFinite(scores[i]), "scores", "must be finite");
            Arguments.requireShareOf(events[i], denominators[i], "events", "denominators");
            all += events[i];
            people += denominators[i];
            mean += (scores[i] - mean) * denominators[i] / people;
        }
        double share = all / people;
        double above = 0;
        double squares = 0;
        for (int i = 0; i < groups; i++) {
            double x = scores[i] - mean;
            above += x * (events[i] - denominators[i] * share);
            squares += denominators[i] * x * x;
        }
        double z = above / Math.sqrt(share * (1 - share) * squares);
        return Double.isFinite(z)
                ? new CochranArmitage(groups, z, Normal.twoSided(z))
                : new CochranArmitage(groups, Double.NaN, Double.NaN);
    }
}
