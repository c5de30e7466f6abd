package org.qingmiao.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL for tests: one server per JVM, migrated once; each test class gets a fresh copy of the migrated
 * database in some milliseconds.
 */
public final class TestDatabase implements DatabaseServer {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Set<String> TEMPLATES = new HashSet<>();
    private static final Login APPLICATION = new Login("qm_app", "qm_app");

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** A new database with the schema of all rooms and no rows. */
    public static TestDatabase fresh() {
        return copy("migrated", "test_" + NEXT.incrementAndGet());
    }

    /**
     * A new database as one that was filled once per JVM: where each start would make the same again.
     *
     * @param template name of what is filled
     * @param filling of a fresh database, given connections of the owner; it closes those that it opens
     */
    public static TestDatabase filled(String template, Consumer<DataSource> filling) {
        synchronized (TEMPLATES) {
            if (TEMPLATES.add(template)) {
                filling.accept(copy("migrated", template).ownerDataSource());
            }
        }
        return copy(template, "test_" + NEXT.incrementAndGet());
    }

    /** A new database as it was after a migration, such as {@code 2026.11.26.91}; for tests of the ones that follow. */
    public static TestDatabase migratedTo(String version) {
        TestDatabase database = copy("template0", "test_" + NEXT.incrementAndGet());
        database.migrate(version);
        return database;
    }

    private static TestDatabase copy(String template, String name) {
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(url(name));
    }

    /** Runs the migrations that follow up to a version, or {@code latest}; repeatable ones only with the latter. */
    public void migrate(String version) {
        Flyway.configure()
                .dataSource(ownerDataSource())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(version)
                .repeatableSqlMigrationPrefix(version.equals("latest") ? "R" : "NONE")
                .load()
                .migrate();
    }

    /** As the application's role, bound by row-level security. */
    public DataSource dataSource() {
        return source(url, application());
    }

    /** As the owner, for tests that tamper. */
    public DataSource ownerDataSource() {
        return source(url, owner());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** The same, as somebody who acts. */
    public JdbcClient jdbcOf(String login) {
        PGSimpleDataSource source = source(url, application());
        source.setOptions("-c qm.login=" + login);
        return JdbcClient.create(source);
    }

    /** The same, at the system's work. */
    public JdbcClient systemJdbc() {
        PGSimpleDataSource source = source(url, application());
        source.setOptions("-c qm.login=*test");
        return JdbcClient.create(source);
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public Login owner() {
        return new Login("postgres", "");
    }

    @Override
    public Login application() {
        return APPLICATION;
    }

    @Override
    public void close() {
        // The server lives as long as the JVM.
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Server.INSTANCE.getPort() + "/" + database;
    }

    private static PGSimpleDataSource source(String url, Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("max_locks_per_transaction", "512")
                        .start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE qm_app LOGIN NOBYPASSRLS PASSWORD 'qm_app'");
                    statement.execute("CREATE DATABASE migrated");
                }
                String migrated = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/migrated";
                Flyway.configure()
                        .dataSource(source(migrated, new Login("postgres", "")))
                        .locations("classpath:db/migration")
                        .outOfOrder(true)
                        .load()
                        .migrate();
                return server;
            } catch (IOException | SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
