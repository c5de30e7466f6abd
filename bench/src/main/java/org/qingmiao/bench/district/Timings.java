package org.qingmiao.bench.district;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something took, each time. */
record Timings(double[] millis) {
    /** Runs it some times without and some times with the clock. */
    static Timings of(int warm, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.call();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Timings(millis);
    }

    double at(double share) {
        return millis[Math.min(millis.length - 1, (int) Math.floor(share * millis.length))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms", at(0.5), at(0.95), at(0.99));
    }
}
