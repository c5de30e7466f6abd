package org.qingmiao.platform;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a property on many generated cases; a failure names the seed that repeats it alone. */
public final class Seeds {
    private Seeds() {}

    public static void each(int cases, Consumer<RandomGenerator> property) {
        String only = System.getProperty("seed");
        long first = only == null ? 20_260_101L : Long.parseLong(only);
        int count = only == null ? cases : 1;
        for (long seed = first; seed < first + count; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
