package org.qingmiao.calculators.statistics;

/**
 * The standard normal distribution.
 *
 * <p>Source: cumulative and quantile function by their definitions; checked against arithmetic of forty digits, see
 * INTERPRETATION.md.
 */
public final class Normal {
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    /** The share of the distribution below z, from 0 to 1. */
    public static double cumulative(double z) {
        return z > 0 ? 1 - tail(z) : tail(-z);
    }

    /** The share of the distribution above z, to full relative precision also where it is tiny. */
    public static double tail(double z) {
        return z < 0 ? 1 - tail(-z) : 0.5 * Gamma.upper(0.5, z * z / 2);
    }

    /** The share of the distribution farther from zero than z: the p-value of a two-sided test. */
    public static double twoSided(double z) {
        return Gamma.upper(0.5, z * z / 2);
    }

    /**
     * The z below which a share lies.
     *
     * @param share between 0 and 1, both excluded
     */
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must lie between 0 and 1");
        }
        return share > 0.5 ? above(1 - share) : -above(share);
    }

    /** The z above which a share of at most one half lies: Abramowitz and Stegun 26.2.23, then Halley's steps. */
    private static double above(double share) {
        double t = Math.sqrt(-2 * Math.log(share));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        for (int i = 0; i < 3; i++) {
            double off = (tail(z) - share) * ROOT_OF_TWO_PI * Math.exp(z * z / 2);
            z += off / (1 - off * z / 2);
        }
        return share == 0.5 ? 0 : z;
    }
}
