package org.qingmiao.bench.allocation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qingmiao.calculators.allocation.Allocation;
import org.qingmiao.calculators.allocation.Criterion;
import org.qingmiao.calculators.allocation.Market;
import org.qingmiao.calculators.allocation.Mechanism;
import org.qingmiao.calculators.allocation.Objection;
import org.qingmiao.calculators.allocation.Preferences;
import org.qingmiao.calculators.allocation.Priorities;
import org.qingmiao.calculators.allocation.Ranking;

/**
 * A million applicants with five wishes each among 500 schools that have places for nine in ten, from raw columns to the result, beside
 * the plain limit: sorting a million numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class AllocationBenchmark {
    private static final int APPLICANTS = 1_000_000;
    private static final int WISHES = 5;
    private static final int SCHOOLS = 500;

    private int[] from;
    private int[] wishes;
    private double[] points;
    private double[] pointsOfChoice;
    private double[] ties;
    private int[] places;
    private Allocation published;

    /** Some schools are wished far more than others, as they are. */
    @Setup
    public void apply() {
        SplittableRandom random = new SplittableRandom(20261126);
        from = new int[APPLICANTS + 1];
        wishes = new int[APPLICANTS * WISHES];
        points = new double[APPLICANTS];
        pointsOfChoice = new double[wishes.length];
        ties = new double[APPLICANTS];
        places = random.ints(SCHOOLS, APPLICANTS / SCHOOLS / 2, APPLICANTS * 13 / SCHOOLS / 10)
                .toArray();
        for (int applicant = 0; applicant < APPLICANTS; applicant++) {
            from[applicant + 1] = (applicant + 1) * WISHES;
            points[applicant] = random.nextInt(20_000) / 100.0;
            ties[applicant] = random.nextInt();
            for (int i = 0; i < WISHES; i++) {
                int at = applicant * WISHES + i;
                wishes[at] = (int) (SCHOOLS * random.nextDouble() * random.nextDouble());
                pointsOfChoice[at] = points[applicant] + random.nextInt(2000) / 100.0;
            }
        }
        published = Mechanism.DEFERRED_ACCEPTANCE.allocate(bySchool());
    }

    private Market common() {
        return new Market(Preferences.of(from, wishes), Priorities.common(points, ties), places);
    }

    private Market bySchool() {
        Priorities priorities = Priorities.bySchool(pointsOfChoice, Ranking.by(Criterion.smaller(ties)));
        return new Market(Preferences.of(from, wishes), priorities, places);
    }

    @Benchmark
    public Allocation deferredAcceptance() {
        return Mechanism.DEFERRED_ACCEPTANCE.allocate(common());
    }

    @Benchmark
    public Allocation deferredAcceptanceBySchool() {
        return Mechanism.DEFERRED_ACCEPTANCE.allocate(bySchool());
    }

    @Benchmark
    public Allocation serialDictatorship() {
        return Mechanism.SERIAL_DICTATORSHIP.allocate(common());
    }

    /** Whether a published result is stable, without running a mechanism. */
    @Benchmark
    public Optional<Objection> checkPublished() {
        return Objection.to(published);
    }

    /** The limit: the applicants' points sorted, with nothing that says whose they are. */
    @Benchmark
    public double[] plainSort() {
        double[] sorted = points.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
