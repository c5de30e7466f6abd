package org.qingmiao.bench.screening;

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
import org.qingmiao.calculators.anaemia.AnaemiaColumns;
import org.qingmiao.calculators.anaemia.AnaemiaStandard;
import org.qingmiao.calculators.fitness.FitnessItem;
import org.qingmiao.calculators.fitness.FitnessStandard;
import org.qingmiao.calculators.vision.ScreeningColumns;
import org.qingmiao.calculators.vision.VisionRules;

/**
 * Grades, degrees, classes and points from columns into a column, beside the plain limit: one look-up a row in a table
 * that is already at hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ScreeningBenchmark {
    private static final int CHILDREN = 100_000;
    private static final int STEPS = 256;

    private final ScreeningColumns vision = ScreeningColumns.of(VisionRules.R2018);
    private final AnaemiaColumns anaemia = AnaemiaColumns.of(AnaemiaStandard.WHO_2011);
    private final FitnessStandard fitness = FitnessStandard.of2014();

    private double[] years;
    private double[] acuities;
    private double[] equivalents;
    private double[] haemoglobin;
    private double[] runs;
    private int[] grades;
    private boolean[] female;
    private AnaemiaColumns.People people;
    private byte[] words;
    private int[] points;
    private byte[] table;

    /** Pupils of every grade, most of them well. */
    @Setup
    public void examine() {
        Random random = new Random(20261126);
        years = new double[CHILDREN];
        acuities = new double[CHILDREN];
        equivalents = new double[CHILDREN];
        haemoglobin = new double[CHILDREN];
        runs = new double[CHILDREN];
        grades = new int[CHILDREN];
        female = new boolean[CHILDREN];
        people = new AnaemiaColumns.People(
                new double[CHILDREN], new byte[CHILDREN], new byte[CHILDREN], new double[CHILDREN]);
        words = new byte[CHILDREN];
        points = new int[CHILDREN];
        table = new byte[STEPS];
        random.nextBytes(table);
        for (int i = 0; i < CHILDREN; i++) {
            grades[i] = 1 + random.nextInt(12);
            female[i] = random.nextBoolean();
            years[i] = 6 + grades[i];
            acuities[i] = (43 + random.nextInt(10)) / 10.0;
            equivalents[i] = Math.rint(random.nextGaussian() * 8 - 4) / 8;
            haemoglobin[i] = Math.rint(125 + random.nextGaussian() * 12);
            runs[i] = Math.rint(95 + random.nextGaussian() * 12) / 10;
            people.months()[i] = years[i] * 12;
            people.sexes()[i] = (byte) (female[i] ? 2 : 1);
            people.metres()[i] = random.nextInt(2000);
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public byte[] visionGrades() {
        vision.grades(years, acuities, words);
        return words;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public byte[] visionDegrees() {
        vision.degrees(years, equivalents, words);
        return words;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public byte[] anaemiaClasses() {
        anaemia.classes(haemoglobin, people, words);
        return words;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public int[] fitnessPoints() {
        fitness.points(FitnessItem.RUN_50M, female, grades, runs, points);
        return points;
    }

    /** The limit: read two columns, look one byte up, write it. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public byte[] plainLookUp() {
        for (int i = 0; i < CHILDREN; i++) {
            words[i] = table[(int) (years[i] + haemoglobin[i]) & (STEPS - 1)];
        }
        return words;
    }
}
