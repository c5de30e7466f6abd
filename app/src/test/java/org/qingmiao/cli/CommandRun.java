package org.qingmiao.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.qingmiao.platform.DatabaseServer;
import picocli.CommandLine;

/** A command at the terminal, and what it said; with the installation that such a command works on. */
record CommandRun(int status, String out, String err) {
    static CommandRun qm(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine qm = Qm.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = qm.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new CommandRun(status, out.toString(), err.toString());
    }

    static void migrate(DatabaseServer server) {
        Flyway.configure()
                .dataSource(server.url(), server.owner().user(), server.owner().password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** The first column of what the owner of the tables reads at the system's work. */
    static List<String> ask(DatabaseServer server, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.owner().user(), server.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('qm.login', '*test', false)");
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
            }
        }
        return found;
    }
}
