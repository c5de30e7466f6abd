package org.qingmiao.bench.workdays;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qingmiao.calculators.workdays.WorkCalendar;

/** Working days added and counted, beside the plain limit: adding calendar days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class WorkdaysBenchmark {
    private static final int COUNT = 10_000;

    private LocalDate[] days;
    private int[] add;
    private WorkCalendar calendar;

    @Setup
    public void begin() {
        SplittableRandom random = new SplittableRandom(20261126);
        calendar = WorkCalendar.china();
        days = new LocalDate[COUNT];
        add = random.ints(COUNT, 1, 60).toArray();
        for (int i = 0; i < COUNT; i++) {
            days[i] = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2300));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long addWorkingDays() {
        long sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += calendar.add(days[i], add[i]).map(LocalDate::getDayOfMonth).orElse(0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long countWorkingDays() {
        long sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += calendar.between(days[i], days[i].plusDays(add[i])).orElse(0);
        }
        return sum;
    }

    /** The limit. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long addCalendarDays() {
        long sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += days[i].plusDays(add[i]).getDayOfMonth();
        }
        return sum;
    }
}
