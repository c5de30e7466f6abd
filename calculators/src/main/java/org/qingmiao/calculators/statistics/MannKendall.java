package org.qingmiao.calculators.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether a series rises or falls, without assuming a line: H. B. Mann (1945), M. G. Kendall, Rank Correlation Methods
 * (1975); slope by P. K. Sen (1968).
 *
 * <p>S counts the pairs that rise less the pairs that fall; two points at the same x are no pair that tells anything.
 * Without ties and with at most ten points the p-value is exact, from all n! orders. Otherwise it is that of
 * z = (S - sign S) / √V; z = 0 for S = 0. V is the variance of S with ties in both (Kendall 1975, chapter 4): with groups of
 * t equal y and of u equal x,
 * V = (n (n - 1)(2n + 5) - Σ t (t - 1)(2t + 5) - Σ u (u - 1)(2u + 5)) / 18
 * + Σ t (t - 1)(t - 2) Σ u (u - 1)(u - 2) / (9 n (n - 1)(n - 2)) + Σ t (t - 1) Σ u (u - 1) / (2 n (n - 1)).
 *
 * @param n points
 * @param s the statistic S
 * @param pValue two-sided, of no trend; {@code NaN} with fewer than four points
 * @param slope median of the slopes of all pairs, y by x; {@code NaN} without two points at different x
 */
public record MannKendall(int n, long s, double pValue, double slope) {
    /** With fewer points no order is rare enough to tell anything. */
    public static final int NEEDED = 4;

    /** All pairs are held, so the series must have an end. */
    public static final int MOST = 5000;

    private static final int EXACT = 10;

    /**
     * Tests a series.
     *
     * @param x for example years, in any order; a value may be there more than once
     * @param y values, as many
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static MannKendall of(double[] x, double[] y) {
        int n = x.length;
        Arguments.require(y.length == n, "y", "must have as many values as x");
        Arguments.require(n <= MOST, "x", "must not have more than " + MOST + " values");
        double[][] points = IntStream.range(0, n)
                .mapToObj(i -> new double[] {x[i], y[i]})
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .toArray(double[][]::new);
        for (int i = 0; i < n; i++) {
            Arguments.require(Double.isFinite(points[i][0]), "x", "must be finite");
            Arguments.require(Double.isFinite(points[i][1]), "y", "must be finite");
        }
        long s = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int j = 1; j < n; j++) {
            // Points of the same x stand together, so those before them are of a smaller one.
            for (int i = 0; i < j && points[i][0] < points[j][0]; i++) {
                double rise = points[j][1] - points[i][1];
                s += (long) Math.signum(rise);
                slopes[pairs++] = rise / (points[j][0] - points[i][0]);
            }
        }
        return new MannKendall(n, s, pValue(n, s, Ties.of(x), Ties.of(y)), median(Arrays.copyOf(slopes, pairs)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private static double pValue(int n, long s, Ties x, Ties y) {
        if (n < NEEDED) {
            return Double.NaN;
        }
        if (x.pairs() == 0 && y.pairs() == 0 && n <= EXACT) {
            return exact(n, Math.abs(s));
        }
        double pairs = (double) n * (n - 1);
        double variance = (pairs * (2.0 * n + 5) - x.spread() - y.spread()) / 18
                + x.triples() * y.triples() / (9 * pairs * (n - 2))
                + x.pairs() * y.pairs() / (2 * pairs);
        return s == 0 ? 1 : Normal.twoSided((Math.abs(s) - 1) / Math.sqrt(variance));
    }

    /** Sums over the groups of t equal values: t (t - 1), t (t - 1)(t - 2) and t (t - 1)(2t + 5). */
    private record Ties(double pairs, double triples, double spread) {
        static Ties of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            Ties ties = new Ties(0, 0, 0);
            int from = 0;
            for (int i = 1; i <= sorted.length; i++) {
                if (i == sorted.length || sorted[i] != sorted[from]) {
                    ties = ties.with(i - from);
                    from = i;
                }
            }
            return ties;
        }

        private Ties with(double t) {
            double two = t * (t - 1);
            return new Ties(pairs + two, triples + two * (t - 2), spread + two * (2 * t + 5));
        }
    }

    /** Of all orders the share whose S is at least as far from zero; orders are counted by their falling pairs. */
    private static double exact(int n, long s) {
        int pairs = n * (n - 1) / 2;
        long[] orders = new long[pairs + 1];
        orders[0] = 1;
        for (int m = 2; m <= n; m++) {
            long[] next = new long[pairs + 1];
            for (int k = 0; k <= pairs; k++) {
                for (int falling = 0; falling < m && falling <= k; falling++) {
                    next[k] += orders[k - falling];
                }
            }
            orders = next;
        }
        long all = 0;
        long far = 0;
        for (int k = 0; k <= pairs; k++) {
            all += orders[k];
            far += Math.abs(pairs - 2L * k) >= s ? orders[k] : 0;
        }
        return (double) far / all;
    }
}
