package org.qingmiao.bench.immunization;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * The work of {@link ImmunizationBenchmark} in CPU time of its thread, for a machine that others use: children a second, median of
 * the later half of 60 rounds: {@code java -cp bench/target/qingmiao-bench.jar org.qingmiao.bench.immunization.ProcessorTime}.
 */
public final class ProcessorTime {
    private static final int ROUNDS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    public static void main(String[] arguments) {
        ImmunizationBenchmark benchmark = new ImmunizationBenchmark();
        benchmark.vaccinate();
        System.out.println("assess " + measured(benchmark::assess));
        System.out.println("plainRead " + measured(benchmark::plainRead));
    }

    private static long measured(LongSupplier work) {
        long[] rates = new long[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadCpuTime();
            sum += work.getAsLong();
            long nanoseconds = THREADS.getCurrentThreadCpuTime() - before;
            rates[round] = ImmunizationBenchmark.CHILDREN * 1_000_000_000L / nanoseconds;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        long[] warm = Arrays.copyOfRange(rates, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
