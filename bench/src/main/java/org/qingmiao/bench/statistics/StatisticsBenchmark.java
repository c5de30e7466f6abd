package org.qingmiao.bench.statistics;

import java.util.List;
import java.util.Random;
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
import org.qingmiao.calculators.statistics.Comparison;
import org.qingmiao.calculators.statistics.Ears;
import org.qingmiao.calculators.statistics.Farrington;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.calculators.statistics.MannKendall;
import org.qingmiao.calculators.statistics.Signal;
import org.qingmiao.calculators.statistics.SmallCells;
import org.qingmiao.calculators.statistics.Smoothing;

/** Rates, comparisons, trends and alarms of a district, beside the plain limit: textbook formulas that need no inverse. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class StatisticsBenchmark {
    private static final int PLACES = 1000;
    private static final int WEEKS = 520;
    private static final double LEVEL = 0.95;

    private double[] events;
    private double[] people;
    private double[] weeks;
    private double[] years;
    private long[][] table;

    /** Counts as communities have them: mostly few, sometimes hundreds. */
    @Setup
    public void count() {
        Random random = new Random(20261126);
        events = new double[PLACES];
        people = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            people[i] = 200 + random.nextInt(9000);
            events[i] = Math.floor(Math.min(people[i], Math.exp(random.nextDouble() * 5)));
        }
        weeks = random.ints(WEEKS, 0, 12).asDoubleStream().toArray();
        years = random.doubles(10).toArray();
        table = new long[270][12];
        for (long[] row : table) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(30);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public double poissonExact() {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += Intervals.poissonExact(events[i], people[i], LEVEL).upper();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public double clopperPearson() {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += Intervals.clopperPearson(events[i], people[i], LEVEL).upper();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public double rateRatio() {
        double sum = 0;
        for (int i = 1; i < PLACES; i++) {
            sum += Comparison.rateRatio(events[i], people[i], events[i - 1], people[i - 1], LEVEL)
                    .pValue();
        }
        return sum;
    }

    /** The limit: the textbook's normal interval. */
    @Benchmark
    @OperationsPerInvocation(PLACES)
    public double plainNormalInterval() {
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += (events[i] + 1.96 * Math.sqrt(events[i])) / people[i];
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PLACES)
    public double smoothing() {
        Smoothing smoothing = Smoothing.of(events, people);
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += smoothing.smooth(events[i], people[i]);
        }
        return sum;
    }

    @Benchmark
    public double mannKendallOfTenYears() {
        return MannKendall.of(events10(), years).pValue();
    }

    private static double[] events10() {
        return new double[] {2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025};
    }

    @Benchmark
    @OperationsPerInvocation(WEEKS)
    public List<Signal> earsC3() {
        return new Ears(Ears.Method.C3, 7, 0.025).watch(weeks);
    }

    @Benchmark
    @OperationsPerInvocation(WEEKS)
    public List<Signal> farrington() {
        return new Farrington(5, 3, 52, 0.005, 5).watch(weeks);
    }

    /** The limit of following a series: read each count, keep a running sum. */
    @Benchmark
    @OperationsPerInvocation(WEEKS)
    public double plainRunningSum() {
        double sum = 0;
        for (double week : weeks) {
            sum = Math.max(0, sum + week - 6);
        }
        return sum;
    }

    /** 270 communities by 12 causes: 3,240 counts, about one in seven small. */
    @Benchmark
    public int smallCells() {
        return SmallCells.table(table, SmallCells.USUAL_THRESHOLD).hiddenCells();
    }
}
