package org.qingmiao.calculators.statistics;

/**
 * Poisson and binomial densities to nearly full precision, also for large counts, and for counts that are no whole
 * numbers. The largest terms are cancelled on paper instead of in floating point: C. Loader, Fast and accurate computation
 * of binomial probabilities (2000).
 */
final class Densities {
    /** From here on the series of Stirling needs no more than the coefficients below. */
    private static final int SERIES_FROM = 16;

    private static final double[] STIRLING = {
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
    };
    /** Errors of Stirling's formula at 1/2, 1, 3/2 …, which is what most questions ask for. */
    private static final double[] HALVES = halves();

    private Densities() {}

    private static double[] halves() {
        double[] errors = new double[2 * SERIES_FROM];
        for (int i = 1; i < errors.length; i++) {
            errors[i] = stirlingDown(i / 2.0);
        }
        return errors;
    }

    /** {@code mean^x exp(-mean) / Gamma(x + 1)}. */
    static double poisson(double x, double mean) {
        if (mean == 0) {
            return x == 0 ? 1 : 0;
        }
        if (x == 0) {
            return Math.exp(-mean);
        }
        return Math.exp(-stirling(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
    }

    /** {@code Gamma(n + 1) / (Gamma(x + 1) Gamma(n - x + 1)) p^x q^(n - x)}; {@code q} is {@code 1 - p}. */
    static double binomial(double x, double n, double p, double q) {
        if (p == 0 || q == 0) {
            return x == (p == 0 ? 0 : n) ? 1 : 0;
        }
        if (x == 0 || x == n) {
            double share = x == 0 ? q : p;
            double rest = x == 0 ? p : q;
            return Math.exp(n * (rest < 0.1 ? Math.log1p(-rest) : Math.log(share)));
        }
        double y = n - x;
        double exponent = stirling(n) - stirling(x) - stirling(y) - deviance(x, n * p) - deviance(y, n * q);
        return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * y));
    }

    /** {@code ln Gamma(x + 1) - (x + 1/2) ln x + x - ln(2 pi) / 2}: what Stirling's formula leaves. */
    static double stirling(double x) {
        if (x >= SERIES_FROM) {
            return stirlingSeries(x);
        }
        double twice = 2 * x;
        return twice == Math.rint(twice) ? HALVES[(int) twice] : stirlingDown(x);
    }

    private static double stirlingDown(double x) {
        double sum = 0;
        double y = x;
        for (; y < SERIES_FROM; y++) {
            sum += (y + 0.5) * Math.log1p(1 / y) - 1;
        }
        return sum + stirlingSeries(y);
    }

    private static double stirlingSeries(double x) {
        double inverse = 1 / (x * x);
        double sum = 0;
        for (int i = STIRLING.length - 1; i >= 0; i--) {
            sum = sum * inverse + STIRLING[i];
        }
        return sum / x;
    }

    /** {@code x ln(x / mean) + mean - x}, without cancellation where the two are close. */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * Math.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; j < 200; j += 2) {
            term *= v * v;
            double next = sum + term / j;
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
