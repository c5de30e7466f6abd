package org.qingmiao.calculators.statistics;

/**
 * The gamma distribution of scale 1: {@code lower(a, x)} is the regularised incomplete gamma function P(a, x),
 * {@code upper} is Q = 1 - P without the loss of a subtraction in the tail. Series and continued fraction (Abramowitz and
 * Stegun 6.5.29, 6.5.31; modified Lentz).
 */
final class Gamma {
    private static final double CLOSE = 3e-16;
    private static final double TINY = 1e-300;
    private static final int ENOUGH = 100_000_000;

    private Gamma() {}

    static double lower(double a, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    static double upper(double a, double x) {
        if (!(x > 0)) {
            return Double.isNaN(x) ? x : 1;
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < ENOUGH && term > sum * CLOSE / 4; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return Densities.poisson(a, x) * sum;
    }

    private static double fraction(double a, double x) {
        double front = x == Double.POSITIVE_INFINITY ? 0 : Densities.poisson(a, x) * a;
        if (front == 0) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < ENOUGH; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) <= CLOSE) {
                break;
            }
        }
        return front * h;
    }

    static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The x with {@code lower(a, x) = p}. */
    static double quantile(double a, double p) {
        return Roots.increasing(x -> lower(a, x) / p - 1, start(a, Normal.quantile(p)), 0, Double.POSITIVE_INFINITY);
    }

    /** The x with {@code upper(a, x) = p}. */
    static double upperQuantile(double a, double p) {
        return Roots.increasing(x -> 1 - upper(a, x) / p, start(a, -Normal.quantile(p)), 0, Double.POSITIVE_INFINITY);
    }

    /** Wilson and Hilferty (1931), near enough to begin with. */
    static double start(double a, double z) {
        double root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
        return Math.max(a * root * root * root, a * 1e-4);
    }
}
