package org.qingmiao.bench.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.immunization.Assessment;
import org.qingmiao.calculators.immunization.Dose;
import org.qingmiao.calculators.immunization.History;
import org.qingmiao.calculators.immunization.Schedule;
import org.qingmiao.calculators.immunization.ScheduledDose;

/** Histories judged and forecast, beside the plain limit: the same doses read from memory, the next dates written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class ImmunizationBenchmark {
    static final int CHILDREN = 20_000;
    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    private List<History> children;

    /** Children of every age under seven; most doses in time, some late, some missing, some too early. */
    @Setup
    public void vaccinate() {
        Random random = new Random(20261126);
        children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            LocalDate birth = FIRST.plusDays(random.nextInt(2700));
            List<Dose> doses = new ArrayList<>();
            for (ScheduledDose dose : Schedule.AUTO.doses(birth)) {
                LocalDate date = dose.ageDate(birth).plusDays(random.nextInt(60) - 1L);
                boolean standard = !dose.vaccine().code().endsWith("-I");
                if (standard && !date.isAfter(AS_OF) && random.nextInt(20) != 0) {
                    doses.add(new Dose(dose.vaccine(), date));
                }
            }
            children.add(new History(random.nextBoolean() ? Sex.FEMALE : Sex.MALE, birth, AS_OF, doses));
        }
    }

    /** Every dose with its verdict and reasons, every series with its status, the next doses in order. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long assess() {
        long open = 0;
        for (History child : children) {
            Assessment assessment = Schedule.AUTO.assess(child);
            open += assessment.next().size() + assessment.verdicts().size();
        }
        return open;
    }

    /** The limit: every date read once and added up. */
    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long plainRead() {
        long days = 0;
        for (History child : children) {
            for (Dose dose : child.doses()) {
                days += dose.date().toEpochDay();
            }
        }
        return days;
    }
}
