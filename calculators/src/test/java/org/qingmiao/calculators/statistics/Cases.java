package org.qingmiao.calculators.statistics;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Percentage;

/** Generated cases; a failure names the seed that repeats it. */
final class Cases {
    /** Fourteen digits: what is left of a double after a few hundred operations. */
    static final Percentage FOURTEEN_DIGITS = Percentage.withPercentage(1e-11);

    private Cases() {}

    static void each(int cases, Consumer<RandomGenerator> property) {
        for (long seed = 20_261_126; seed < 20_261_126L + cases; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** The binomial probability of at most k, summed term by term. */
    static double atMost(int k, int n, double p) {
        double term = Math.pow(1 - p, n);
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += term;
            term *= (double) (n - i) / (i + 1) * p / (1 - p);
        }
        return sum;
    }

    /** The Poisson probability of at most k, summed term by term. */
    static double atMost(int k, double mean) {
        double term = Math.exp(-mean);
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += term;
            term *= mean / (i + 1);
        }
        return sum;
    }
}
