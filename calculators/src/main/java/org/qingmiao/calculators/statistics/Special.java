package org.qingmiao.calculators.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Distribution functions and their quantiles. Incomplete gamma by series and continued fraction, incomplete beta by
 * continued fraction (Abramowitz and Stegun 6.5.29, 26.5.8; modified Lentz), log-gamma by Lanczos; quantiles by bisection
 * on the distribution function, to the last bit or two.
 */
final class Special {
    private static final double TINY = 1e-300;
    private static final double EPSILON = 1e-16;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Special() {}

    static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** P(a, x): distribution function of the gamma distribution of shape {@code a} and scale 1. */
    static double gamma(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x);
    }

    private static double gammaSeries(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < 100_000 && Math.abs(term) > Math.abs(sum) * EPSILON; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < 100_000; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < EPSILON) {
                break;
            }
        }
        return h;
    }

    /** I(x; a, b): distribution function of the beta distribution. */
    static double beta(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(a, b, x) / a
                : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < EPSILON) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Distribution function of the standard normal distribution. */
    static double normal(double z) {
        double tail = 0.5 * (1 - gamma(0.5, z * z / 2));
        return z > 0 ? 1 - tail : tail;
    }

    static double normalQuantile(double p) {
        return quantile(Special::normal, p, -40, 40);
    }

    /** Distribution function of Student's t. */
    static double student(double t, double freedom) {
        double tail = 0.5 * beta(freedom / 2, 0.5, freedom / (freedom + t * t));
        return t > 0 ? 1 - tail : tail;
    }

    static double studentQuantile(double p, double freedom) {
        return quantile(t -> student(t, freedom), p, -1e7, 1e7);
    }

    static double gammaQuantile(double a, double p) {
        double high = a + 10 * Math.sqrt(a) + 30;
        return quantile(x -> gamma(a, x), p, 0, high);
    }

    static double betaQuantile(double a, double b, double p) {
        return quantile(x -> beta(a, b, x), p, 0, 1);
    }

    private static double quantile(DoubleUnaryOperator distribution, double p, double low, double high) {
        double below = low;
        double above = high;
        for (int i = 0; i < 200; i++) {
            double middle = (below + above) / 2;
            if (middle == below || middle == above) {
                break;
            }
            if (distribution.applyAsDouble(middle) < p) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }
}
