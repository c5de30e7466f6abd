package org.qingmiao.bench.district;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The plain limit: the same rows in the same database, without the product. */
final class Database {
    private Database() {}

    static Connection connect(Path data) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/qingmiao", "qm_owner", secrets.getProperty("owner"));
    }

    /** SIGKILL to the server and each of its processes. */
    static void kill(Path data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
        });
    }

    /** Values a second by COPY into a table with a key, and by upsert in batches of a thousand. */
    static double[] rates(Path data, List<Workload.Value> values) throws IOException, SQLException {
        try (Connection connection = connect(data);
                var statement = connection.createStatement()) {
            statement.execute("""
                    DROP TABLE IF EXISTS bench_plain;
                    CREATE TABLE bench_plain (element text, unit text, period text, value float8,
                        PRIMARY KEY (element, period, unit))
                    """);
            StringBuilder rows = new StringBuilder();
            values.forEach(v -> rows.append(v.element())
                    .append('\t')
                    .append(v.unit())
                    .append('\t')
                    .append(v.period())
                    .append('\t')
                    .append(v.value())
                    .append('\n'));
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY bench_plain FROM STDIN", new StringReader(rows.toString()));
            double copy = values.size() / ((System.nanoTime() - start) / 1e9);
            double upsert = upsert(connection, values);
            statement.execute("DROP TABLE bench_plain");
            return new double[] {copy, upsert};
        }
    }

    private static double upsert(Connection connection, List<Workload.Value> values) throws SQLException {
        long start = System.nanoTime();
        try (var insert = connection.prepareStatement("""
                INSERT INTO bench_plain SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::float8[])
                ON CONFLICT (element, period, unit) DO UPDATE SET value = excluded.value + 1
                """)) {
            for (int from = 0; from < values.size(); from += 1000) {
                List<Workload.Value> batch = values.subList(from, Math.min(values.size(), from + 1000));
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                batch.stream().map(Workload.Value::element).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", batch.stream().map(Workload.Value::unit).toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                batch.stream().map(Workload.Value::period).toArray()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "float8",
                                batch.stream().map(v -> (double) v.value()).toArray()));
                insert.executeUpdate();
            }
        }
        return values.size() / ((System.nanoTime() - start) / 1e9);
    }
}
