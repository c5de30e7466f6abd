package org.qingmiao.bench.identity;

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
import org.qingmiao.calculators.Sex;
import org.qingmiao.calculators.identity.Checked;
import org.qingmiao.calculators.identity.ChineseNames;
import org.qingmiao.calculators.identity.ResidentId;
import org.qingmiao.calculators.identity.SyntheticIds;

/** Numbers checked and names compared, beside the plain limits: reading the characters, and String.equals. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class IdentityBenchmark {
    private static final int COUNT = 10_000;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀兰霞平刚桂英华玉萍红子涵梓轩欣怡浩然诗雨";

    private String[] numbers;
    private String[] names;
    private LocalDate today;

    @Setup
    public void register() {
        SplittableRandom random = new SplittableRandom(20261126);
        numbers = new String[COUNT];
        names = new String[COUNT];
        today = LocalDate.of(2026, 11, 26);
        for (int i = 0; i < COUNT; i++) {
            LocalDate birth = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7000));
            numbers[i] = SyntheticIds.passing(i, birth, i % 2 == 0 ? Sex.MALE : Sex.FEMALE);
            names[i] = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int checkNumbers() {
        int valid = 0;
        for (String number : numbers) {
            valid += ResidentId.check(number, today) instanceof Checked.Valid ? 1 : 0;
        }
        return valid;
    }

    /** The limit: each character is read once. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int readNumbers() {
        int sum = 0;
        for (String number : numbers) {
            for (int i = 0; i < number.length(); i++) {
                sum += number.charAt(i);
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT - 1)
    public int compareNames() {
        int sum = 0;
        for (int i = 1; i < COUNT; i++) {
            sum += ChineseNames.compare(names[i - 1], names[i]).level();
        }
        return sum;
    }

    /** The limit: whether the names are the same text. */
    @Benchmark
    @OperationsPerInvocation(COUNT - 1)
    public int equalNames() {
        int sum = 0;
        for (int i = 1; i < COUNT; i++) {
            sum += names[i - 1].equals(names[i]) ? 1 : 0;
        }
        return sum;
    }
}
