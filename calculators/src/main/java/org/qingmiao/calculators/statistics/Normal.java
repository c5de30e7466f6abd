package org.qingmiao.calculators.statistics;

/** The standard normal distribution. */
public final class Normal {
    private Normal() {}

    /** The share of the distribution below z, from 0 to 1. */
    public static double cumulative(double z) {
        return Special.normal(z);
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
        return Special.normalQuantile(share);
    }
}
