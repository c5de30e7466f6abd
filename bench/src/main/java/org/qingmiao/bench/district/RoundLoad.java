package org.qingmiao.bench.district;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * 200 units × 60 data elements, 50 reporters at once for five minutes: each opens the form, saves a draft three times
 * and hands in. Then every acknowledged answer is asked for again. Beside it the same rows by bare INSERT.
 */
final class RoundLoad {
    static final int PORT = 8398;
    private static final int REPORTERS = 50;
    /** More than the reporters get through in the time. */
    private static final int ROUNDS = 240;

    private static final int DRAFTS = 3;
    private static final int DRAFT_FIELDS = RoundPack.ELEMENTS / DRAFTS;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path home;
    private final long seconds;
    private final Map<String, Queue<Double>> millis = new LinkedHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final Queue<int[]> acknowledged = new ConcurrentLinkedQueue<>();

    private RoundLoad(Path home, long seconds) {
        this.home = home;
        this.seconds = seconds;
        for (String kind : List.of("open the form", "save a draft", "hand in")) {
            millis.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        new RoundLoad(home, args.length > 1 ? Long.parseLong(args[1]) : 300).run();
    }

    /** Makes the pack and the demo's people, and a token for the office. */
    static String prepare(Path home, Path data, Path pack) throws Exception {
        new RoundPack(pack).write();
        try (Server demo = Server.start(home, "demo", data, pack, PORT)) {
            demo.awaitDemo();
        }
        return Server.token(home, data, pack, "office");
    }

    private void run() throws Exception {
        Path work = Files.createTempDirectory("qm-rounds");
        Path data = work.resolve("data");
        Path pack = work.resolve("pack");
        String token = prepare(home, data, pack);
        try (Server server = Server.start(home, "serve", data, pack, PORT)) {
            Office office = new Office(PORT, token);
            List<String> rounds = office.open(ROUNDS);
            long start = System.nanoTime();
            load(office, rounds);
            out.printf(Locale.ROOT, "%d reporters for %.0f s%n", REPORTERS, (System.nanoTime() - start) / 1e9);
            print();
            out.println("lost or changed values: " + lost(office, rounds));
            out.println("highest resident memory: " + server.memory()[1] + " MB");
            plain(data);
        }
    }

    private void load(Office office, List<String> rounds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < REPORTERS; i++) {
                int reporter = i;
                all.add(threads.submit(() -> report(office, rounds, reporter, end)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** One reporter after the other unit of its own, round by round. */
    private void report(Office office, List<String> rounds, int reporter, long end) {
        for (int r = 0; r < rounds.size(); r++) {
            for (int unit = reporter; unit < RoundPack.UNITS; unit += REPORTERS) {
                if (System.nanoTime() > end) {
                    return;
                }
                try {
                    answer(office, rounds.get(r), r, unit);
                } catch (Exception e) {
                    errors.add(e.toString());
                }
            }
        }
    }

    private void answer(Office office, String round, int r, int unit) throws Exception {
        timed("open the form", () -> office.get(round, unit).isEmpty() ? "empty" : "200");
        for (int d = 0; d < DRAFTS; d++) {
            int from = d * DRAFT_FIELDS;
            timed("save a draft", () -> office.send(round, r, unit, from, from + DRAFT_FIELDS, false));
        }
        if (timed("hand in", () -> office.send(round, r, unit, 0, RoundPack.ELEMENTS, true))) {
            acknowledged.add(new int[] {r, unit});
        }
    }

    private interface Call {
        String send() throws Exception;
    }

    private boolean timed(String kind, Call call) throws Exception {
        long start = System.nanoTime();
        String answer = call.send();
        Objects.requireNonNull(millis.get(kind)).add((System.nanoTime() - start) / 1e6);
        if (!answer.equals("200")) {
            errors.add(kind + ": " + answer);
        }
        return answer.equals("200");
    }

    private void print() {
        out.println("| request | times | p50 ms | p95 ms | p99 ms |\n|---|--:|--:|--:|--:|");
        millis.forEach((kind, times) -> {
            Timings t = new Timings(sorted(times));
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f |%n",
                    kind,
                    times.size(),
                    t.at(0.5),
                    t.at(0.95),
                    t.at(0.99));
        });
        out.println("answers handed in: " + acknowledged.size() + ", values: "
                + (long) acknowledged.size() * RoundPack.ELEMENTS);
        out.println("errors: " + errors.size() + (errors.isEmpty() ? "" : ", first: " + errors.peek()));
    }

    private static double[] sorted(Queue<Double> times) {
        double[] all = times.stream().mapToDouble(d -> d).toArray();
        Arrays.sort(all);
        return all.length == 0 ? new double[] {Double.NaN} : all;
    }

    private long lost(Office office, List<String> rounds) throws Exception {
        long lost = 0;
        for (int[] of : acknowledged) {
            Answered now = Answered.parse(office.get(rounds.get(of[0]), of[1]));
            if (!now.isSubmitted() || !now.isWhole(of[0], of[1])) {
                lost++;
            }
        }
        return lost;
    }

    /** The rows of as many answers by bare INSERT, 60 a transaction, eight connections at once. */
    private void plain(Path data) throws Exception {
        int writers = 8;
        long each = Math.max(1, acknowledged.size() / writers);
        try (Connection owner = Database.connect(data);
                var statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_plain; CREATE TABLE bench_plain (round int, unit int, "
                    + "element int, value float8, PRIMARY KEY (round, unit, element))");
        }
        Queue<Double> times = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                all.add(threads.submit(() -> insert(data, writer, each, times)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double rows = writers * each * RoundPack.ELEMENTS / ((System.nanoTime() - start) / 1e9);
        Timings t = new Timings(sorted(times));
        out.printf(
                Locale.ROOT,
                "bare INSERT of the same rows: %.0f rows/s, p50 %.1f ms, p95 %.1f ms an answer%n",
                rows,
                t.at(0.5),
                t.at(0.95));
    }

    private static Void insert(Path data, int writer, long answers, Queue<Double> times) throws Exception {
        try (Connection connection = Database.connect(data);
                var insert = connection.prepareStatement(
                        "INSERT INTO bench_plain SELECT ?, ?, e, e FROM unnest(?::int[]) e")) {
            Object[] elements = LongStream.range(0, RoundPack.ELEMENTS).boxed().toArray();
            for (int i = 0; i < answers; i++) {
                long start = System.nanoTime();
                insert.setInt(1, writer);
                insert.setInt(2, i);
                insert.setArray(3, connection.createArrayOf("int4", elements));
                insert.executeUpdate();
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return null;
    }
}
