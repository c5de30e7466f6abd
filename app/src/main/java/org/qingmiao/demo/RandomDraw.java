package org.qingmiao.demo;

import java.util.SplittableRandom;

/** Random numbers that depend on nothing but the place they are for. */
public final class RandomDraw {
    private static final long SMALL = 400;

    private RandomDraw() {}

    /** From 0 (inclusive) to 1 (exclusive). */
    public static double uniform(String element, String unit, int year) {
        return random(element, unit, year).nextDouble();
    }

    /** Successes in {@code n} trials; exact for few trials, else by the normal or Poisson limit. */
    static long binomial(long n, double p, String element, String unit, int year) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? 0 : n;
        }
        SplittableRandom random = random(element, unit, year);
        if (n <= SMALL) {
            long count = 0;
            for (long i = 0; i < n; i++) {
                count += random.nextDouble() < p ? 1 : 0;
            }
            return count;
        }
        double mean = n * p;
        if (mean < 30) {
            return poisson(mean, random);
        }
        return Math.clamp(Math.round(mean + random.nextGaussian() * Math.sqrt(mean * (1 - p))), 0L, n);
    }

    private static long poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static SplittableRandom random(String element, String unit, int year) {
        long seed = 1_125_899_906_842_597L;
        for (char c : (element + "·" + unit + "·" + year).toCharArray()) {
            seed = 31 * seed + c;
        }
        // Two draws are thrown away: seeds that differ in a digit give alike first numbers otherwise.
        SplittableRandom random = new SplittableRandom(seed);
        random.nextLong();
        random.nextLong();
        return random;
    }
}
