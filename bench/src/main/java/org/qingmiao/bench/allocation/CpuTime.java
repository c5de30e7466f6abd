package org.qingmiao.bench.allocation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The work of {@link AllocationBenchmark} in CPU time of its thread: a clock on the wall says little on a machine that others use. First
 * run and median of the next six, milliseconds: {@code java -Xmx512m -cp bench/target/qingmiao-bench.jar
 * org.qingmiao.bench.allocation.CpuTime}.
 */
public final class CpuTime {
    private static final int RUNS = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    public static void main(String[] arguments) {
        AllocationBenchmark benchmark = new AllocationBenchmark();
        benchmark.apply();
        Map<String, Supplier<Object>> works = new LinkedHashMap<>();
        works.put("deferredAcceptance", benchmark::deferredAcceptance);
        works.put("deferredAcceptanceBySchool", benchmark::deferredAcceptanceBySchool);
        works.put("serialDictatorship", benchmark::serialDictatorship);
        works.put("checkPublished", benchmark::checkPublished);
        works.put("plainSort", benchmark::plainSort);
        works.forEach((name, work) -> System.out.println(name + " " + measured(work)));
    }

    private static String measured(Supplier<Object> work) {
        long[] times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = THREADS.getCurrentThreadCpuTime();
            Objects.requireNonNull(work.get());
            times[run] = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
        }
        long first = times[0];
        long[] later = Arrays.copyOfRange(times, 1, RUNS);
        Arrays.sort(later);
        return "first " + first + ", median " + later[later.length / 2];
    }
}
