package org.qingmiao.bench.attack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The demo server that is attacked, and what only its keeper can see: its database and its heap.
 *
 * @param home folder of the source, where {@code qm} stands
 * @param data folder of the server's data
 * @param process number of the server's process
 */
record AttackTarget(Path home, URI address, Path data, long process, AtomicInteger strangers) {
    /** A browser at an address of its own. */
    AttackVisitor visitor() {
        int number = strangers.incrementAndGet();
        return visitor("198.18.%d.%d".formatted(number / 250, 1 + number % 250));
    }

    AttackVisitor visitor(String from) {
        return new AttackVisitor(address, from);
    }

    /** One of the demo's people, signed in. */
    AttackVisitor as(String login) throws IOException, InterruptedException {
        AttackVisitor attackVisitor = visitor();
        Answer answer = attackVisitor.signIn(login, AttackVisitor.PASSWORD);
        if (!AttackVisitor.isIn(answer)) {
            throw new IllegalStateException(login + " was not let in: " + answer);
        }
        return attackVisitor;
    }

    static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** As who may do anything in the database, past all policies. */
    Connection superuser() throws IOException, SQLException {
        return connection("postgres", "superuser");
    }

    /** As the application, in the name of a person. */
    Connection application(String login) throws IOException, SQLException {
        Connection connection = connection("qm_app", "application");
        try (var statement = connection.prepareStatement("SELECT set_config('qm.login', ?, false)")) {
            statement.setString(1, login);
            statement.execute();
        }
        return connection;
    }

    private Connection connection(String role, String secret) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/qingmiao", role, secrets.getProperty(secret));
    }

    /** The first column of the first row, read past all policies; empty for none. */
    String read(String sql, Object... values) throws IOException, SQLException {
        try (Connection superuser = superuser();
                var statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getObject(1)) : "";
            }
        }
    }

    long count(String sql, Object... values) throws IOException, SQLException {
        return Long.parseLong(read(sql, values));
    }

    /** As superuser, without triggers if {@code quietly}. Gives how many rows, or throws what the database says. */
    int write(boolean quietly, String sql) throws IOException, SQLException {
        try (Connection superuser = superuser();
                var statement = superuser.createStatement()) {
            if (quietly) {
                statement.execute("SET session_replication_role = replica");
            }
            return statement.executeUpdate(sql);
        }
    }

    /** What a command of the product says, and how it ended. */
    record Said(int exit, String words) {}

    Said qm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("qm").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words.strip());
    }

    /** MB of the heap in use after a collection. */
    long heap() throws IOException {
        jcmd("GC.run");
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) >> 10 : -1;
    }

    private String jcmd(String command) throws IOException {
        Process asked = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", "" + process, command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
