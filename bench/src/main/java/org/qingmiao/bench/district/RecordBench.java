package org.qingmiao.bench.district;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Entries of the record a second, each in a transaction of its own that is synced to the disk, through the functions that the
 * product uses, by connections of the application's role: looks, which take one of sixteen chains, and acts, which all stand
 * in one. And 20,000 rows written under a policy that calls a function for each row, beside one that is worked out once.
 */
final class RecordBench {
    private static final int PORT = 8117;
    private static final int ROWS = 20_000;
    private static final int RUNS = 5;
    private static final String LOOK =
            "SELECT qm_audit_look(clock_timestamp(), 'person.read', 'account:wang', '', '{}', 'audit')";
    private static final String ACT =
            "SELECT qm_audit(clock_timestamp(), 'round.open', 'round:x', '', '{}', '{\"due\":\"x\"}', '')";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path data;
    private final int seconds;

    private RecordBench(Path data, int seconds) {
        this.data = data;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path data = Files.createTempDirectory("qm-record").resolve("data");
        RecordBench bench = new RecordBench(data, args.length > 1 ? Integer.parseInt(args[1]) : 5);
        try (Server server = Server.start(home, "demo", data, home.resolve("packs/beilun-2021-2025"), PORT)) {
            server.get("/public");
            bench.run();
        }
    }

    private void run() throws Exception {
        for (int readers : new int[] {1, 4, 16}) {
            out.printf("looks, %d readers: %,.0f/s%n", readers, rate(LOOK, readers));
            out.printf("acts, %d writers: %,.0f/s%n", readers, rate(ACT, readers));
        }
        out.printf("policy with qm_may for each row, %,d rows: %.0f ms%n", ROWS, policy("qm_may('report', unit)"));
        out.printf("policy with units once, %,d rows: %.0f ms%n", ROWS, policy("unit IN (SELECT qm_units('report'))"));
    }

    private Connection application() throws Exception {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/qingmiao", "qm_app", secrets.getProperty("application"));
        connection.createStatement().execute("SELECT set_config('qm.login', 'office', false)");
        return connection;
    }

    private double rate(String entry, int clients) throws Exception {
        LongAdder done = new LongAdder();
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    try (Connection connection = application();
                            var statement = connection.prepareStatement(entry)) {
                        while (!over.get()) {
                            statement.execute();
                            done.increment();
                        }
                    }
                    return null;
                }));
            }
            Thread.sleep(1000L * seconds);
            over.set(true);
            for (Future<?> one : running) {
                one.get();
            }
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }

    /** Milliseconds, median. */
    private double policy(String check) throws Exception {
        try (Connection owner = Database.connect(data);
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE bench_rows (unit text NOT NULL)");
            statement.execute("ALTER TABLE bench_rows ENABLE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY add ON bench_rows FOR INSERT WITH CHECK (" + check + ")");
        }
        try (Connection connection = application()) {
            return median(connection);
        } finally {
            try (Connection owner = Database.connect(data);
                    var statement = owner.createStatement()) {
                statement.execute("DROP TABLE bench_rows");
            }
        }
    }

    private static double median(Connection connection) throws SQLException {
        double[] times = new double[RUNS];
        try (var statement = connection.createStatement()) {
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                statement.execute("INSERT INTO bench_rows SELECT u.id FROM org_unit u, generate_series(1, " + ROWS
                        + ") g ORDER BY g LIMIT " + ROWS);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
