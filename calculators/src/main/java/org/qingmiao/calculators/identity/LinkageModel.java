package org.qingmiao.calculators.identity;

import java.util.Arrays;

/**
 * The model of Fellegi and Sunter (A Theory for Record Linkage, JASA 1969): each field agrees on its own with a probability m
 * among pairs of one person and u among pairs of two, given whether the pair is a match.
 *
 * <p>The weight of a level is log2(m / u), that of a pair the sum over its fields; an unknown field adds nothing. With the
 * share of matches among the pairs the weight becomes a probability: odds = share / (1 - share) · 2^weight.
 */
public final class LinkageModel {
    private static final double SUM_TOLERANCE = 1e-6;

    private final double[][] m;
    private final double[][] u;
    private final double share;

    /**
     * A model with known probabilities.
     *
     * @param m for each field and level the probability among matches; each field's sum is 1
     * @param u the same among non-matches
     * @param share of matches among all pairs, between 0 and 1
     */
    public LinkageModel(double[][] m, double[][] u, double share) {
        check("m", m);
        check("u", u);
        if (m.length != u.length) {
            throw new IllegalArgumentException("u must have as many fields as m");
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must lie between 0 and 1");
        }
        this.m = copy(m);
        this.u = copy(u);
        this.share = share;
    }

    private static void check(String name, double[][] probabilities) {
        for (int field = 0; field < probabilities.length; field++) {
            double sum = 0;
            for (double probability : probabilities[field]) {
                if (!(probability >= 0)) {
                    throw new IllegalArgumentException(name + " of field " + field + " must not be negative");
                }
                sum += probability;
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                throw new IllegalArgumentException(name + " of field " + field + " must add up to 1");
            }
        }
    }

    private static double[][] copy(double[][] columns) {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Where an estimate may begin: matches agree mostly, other pairs seldom.
     *
     * @param levels for each field how many levels it has
     */
    public static LinkageModel start(int... levels) {
        double[][] m = new double[levels.length][];
        double[][] u = new double[levels.length][];
        for (int field = 0; field < levels.length; field++) {
            m[field] = leaning(levels[field], levels[field] - 1);
            u[field] = leaning(levels[field], 0);
        }
        return new LinkageModel(m, u, 0.1);
    }

    private static double[] leaning(int levels, int favourite) {
        double[] probabilities = new double[levels];
        Arrays.fill(probabilities, 0.2 / (levels - 1));
        probabilities[favourite] = 0.8;
        return probabilities;
    }

    public int fields() {
        return m.length;
    }

    /** The probability of a level among pairs of one person. */
    public double m(int field, int level) {
        return m[field][level];
    }

    /** The probability of a level among pairs of two people. */
    public double u(int field, int level) {
        return u[field][level];
    }

    /** The share of matches among all pairs. */
    public double share() {
        return share;
    }

    /**
     * What one field says, in bits.
     *
     * @param level or {@link PatternCounts#UNKNOWN}, which says nothing
     */
    public double weight(int field, int level) {
        if (level == PatternCounts.UNKNOWN) {
            return 0;
        }
        return Math.log(m[field][level] / u[field][level]) / Math.log(2);
    }

    /** What a pair's pattern says, in bits: above zero for one person, below for two. */
    public double weight(int... pattern) {
        double weight = 0;
        for (int field = 0; field < m.length; field++) {
            weight += weight(field, pattern[field]);
        }
        return weight;
    }

    /** The probability that a pair with this pattern is one person. */
    public double probability(int... pattern) {
        double match = share * likelihood(m, pattern);
        double other = (1 - share) * likelihood(u, pattern);
        return match / (match + other);
    }

    /** The probability of a pattern among matches. */
    double amongMatches(int... pattern) {
        return likelihood(m, pattern);
    }

    /** The probability of a pattern among other pairs. */
    double amongOthers(int... pattern) {
        return likelihood(u, pattern);
    }

    private static double likelihood(double[][] probabilities, int[] pattern) {
        double likelihood = 1;
        for (int field = 0; field < probabilities.length; field++) {
            if (pattern[field] != PatternCounts.UNKNOWN) {
                likelihood *= probabilities[field][pattern[field]];
            }
        }
        return likelihood;
    }
}
