package org.qingmiao.bench.growth;

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
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.growth.GrowthIndicator;
import org.qingmiao.calculators.growth.WhoGrowth;

/** z-scores from columns into a column, beside the plain limit: the same look-ups without the arithmetic. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class GrowthBenchmark {
    private static final int CHILDREN = 100_000;
    private static final int DAYS = 1827;

    private boolean[] female;
    private int[] days;
    private double[] weights;
    private double[] heights;
    private double[] z;
    private double[] medians;

    /** Children as they come: every age, most of them near the median, some far away. */
    @Setup
    public void measure() {
        Random random = new Random(20261124);
        female = new boolean[CHILDREN];
        days = new int[CHILDREN];
        weights = new double[CHILDREN];
        heights = new double[CHILDREN];
        z = new double[CHILDREN];
        medians = new double[DAYS * 2];
        for (int day = 0; day < DAYS; day++) {
            medians[day] = WhoGrowth.valueAt(GrowthIndicator.WEIGHT_FOR_AGE, Sex.MALE, day, 0);
            medians[DAYS + day] = WhoGrowth.valueAt(GrowthIndicator.WEIGHT_FOR_AGE, Sex.FEMALE, day, 0);
        }
        for (int i = 0; i < CHILDREN; i++) {
            female[i] = random.nextBoolean();
            days[i] = random.nextInt(DAYS);
            Sex sex = female[i] ? Sex.FEMALE : Sex.MALE;
            weights[i] = WhoGrowth.valueAt(GrowthIndicator.WEIGHT_FOR_AGE, sex, days[i], random.nextGaussian() * 1.3);
            heights[i] = WhoGrowth.valueAt(GrowthIndicator.HEIGHT_FOR_AGE, sex, days[i], random.nextGaussian());
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public double[] weightForAge() {
        WhoGrowth.byDay(GrowthIndicator.WEIGHT_FOR_AGE, female, days, weights, z);
        return z;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public double[] heightForAge() {
        WhoGrowth.byDay(GrowthIndicator.HEIGHT_FOR_AGE, female, days, heights, z);
        return z;
    }

    /** The limit: read the columns, look one number up, write one. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public double[] plainLookUp() {
        for (int i = 0; i < CHILDREN; i++) {
            z[i] = weights[i] - medians[female[i] ? DAYS + days[i] : days[i]];
        }
        return z;
    }
}
