package org.qingmiao.calculators.statistics;

/** Student's t distribution. */
final class Student {
    private Student() {}

    /** The share of the distribution below t. */
    static double cumulative(double t, double freedom) {
        double squares = t * t;
        double whole = freedom + squares;
        double tail =
                Double.isInfinite(squares) ? 0 : 0.5 * Beta.lower(freedom / 2, 0.5, freedom / whole, squares / whole);
        return t > 0 ? 1 - tail : tail;
    }

    /** The t below which a share lies; the share is between 0 and 1. */
    static double quantile(double share, double freedom) {
        if (share < 0.5) {
            return -quantile(1 - share, freedom);
        }
        double outside = 2 * (1 - share);
        if (outside > 0.5) {
            double y = outside >= 1 ? 0 : Beta.quantile(0.5, freedom / 2, 1 - outside);
            return Math.sqrt(freedom * y / (1 - y));
        }
        double x = Beta.quantile(freedom / 2, 0.5, outside);
        return Math.sqrt(freedom * (1 - x) / x);
    }
}
