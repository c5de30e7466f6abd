package org.qingmiao.calculators.statistics;

/**
 * The beta distribution: {@code lower(a, b, x)} is the regularised incomplete beta function, by continued fractions with the
 * binomial density in front.
 */
final class Beta {
    private static final double CLOSE = 3e-16;
    private static final int ENOUGH = 100_000_000;

    private Beta() {}

    static double lower(double a, double b, double x) {
        return lower(a, b, x, 1 - x);
    }

    static double upper(double a, double b, double x) {
        return lower(b, a, 1 - x, x);
    }

    /** With both shares given, so that neither loses digits where it is small. */
    static double lower(double a, double b, double x, double y) {
        if (!(x > 0) || !(y > 0)) {
            return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
        }
        if (a == 1 || b == 1) {
            return b == 1 ? Math.exp(a * log(x, y)) : -Math.expm1(b * log(y, x));
        }
        // How far x is below the mean, times a + b; the form that does not cancel.
        double below = a > b ? (a + b) * y - b : a - (a + b) * x;
        return below >= 0 ? below(a, b, x, y, below) : 1 - below(b, a, y, x, -below);
    }

    private static double log(double share, double rest) {
        return rest < 0.1 ? Math.log1p(-rest) : Math.log(share);
    }

    /** {@code x^a y^b / B(a, b)} times a fraction. */
    private static double below(double a, double b, double x, double y, double below) {
        double front = Densities.binomial(a, a + b, x, y) * a * b / (a + b);
        if (front == 0) {
            return 0;
        }
        return front * (a > 1 && b > 1 ? longFraction(a, b, x, y, below) : fraction(a, b, x) / a);
    }

    /**
     * For a, b above 1: the even part of another continued fraction, all of whose terms are positive for a mean above x (A. R.
     * DiDonato and A. H. Morris, Significant digit computation of the incomplete beta function ratios, ACM TOMS 18 (1992),
     * algorithm 708, section 9).
     */
    private static double longFraction(double a, double b, double x, double y, double below) {
        double c = below + 1;
        double c1 = 1 + 1 / a;
        double p = 1;
        double s = a + 1;
        double above0 = 0;
        double under0 = 1;
        double above = 1;
        double under = c / c1;
        double value = c1 / c;
        for (int n = 1; n < ENOUGH; n++) {
            double t = n / a;
            double w = n * (b - n) * x;
            double e = a / s;
            double alpha = p * (p + b / a) * e * e * (w * x);
            double beta = n + w / s + (t + 1) / (c1 + 2 * t) * (c + n * (1 + y));
            p = t + 1;
            s += 2;
            double nextAbove = alpha * above0 + beta * above;
            double nextUnder = alpha * under0 + beta * under;
            double next = nextAbove / nextUnder;
            above0 = above / nextUnder;
            under0 = under / nextUnder;
            above = next;
            under = 1;
            if (Math.abs(next - value) <= CLOSE * next) {
                return next;
            }
            value = next;
        }
        return value;
    }

    /** Abramowitz and Stegun 26.5.8, by Lentz. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / Gamma.nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < ENOUGH; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / Gamma.nonZero(1 + even * d);
            c = Gamma.nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / Gamma.nonZero(1 + odd * d);
            c = Gamma.nonZero(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) <= CLOSE) {
                break;
            }
        }
        return h;
    }

    /** The x with {@code lower(a, b, x) = p}. */
    static double quantile(double a, double b, double p) {
        return Roots.increasing(x -> lower(a, b, x) / p - 1, start(a, b, Normal.quantile(p)), 0, 1);
    }

    /** The x with {@code upper(a, b, x) = p}. */
    static double upperQuantile(double a, double b, double p) {
        return Roots.increasing(x -> 1 - upper(a, b, x) / p, start(a, b, -Normal.quantile(p)), 0, 1);
    }

    private static double start(double a, double b, double z) {
        // A beta variable is the share of one gamma variable in the sum of two.
        double turned = z / Math.sqrt(a + b) * Math.sqrt(b);
        double one = Gamma.start(a, turned);
        double other = Gamma.start(b, -z / Math.sqrt(a + b) * Math.sqrt(a));
        return Math.min(one / (one + other), Math.nextDown(1.0));
    }
}
