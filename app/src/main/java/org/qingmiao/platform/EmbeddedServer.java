package org.qingmiao.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Our own PostgreSQL, kept in {@code DATA/postgresql}. */
final class EmbeddedServer implements DatabaseServer {
    private static final String DATABASE = "qingmiao";

    private final EmbeddedPostgres server;
    private final DataFolder folder;
    private final Login owner;
    private final Login application;

    private EmbeddedServer(EmbeddedPostgres server, DataFolder folder, RoleSecrets secrets) {
        this.server = server;
        this.folder = folder;
        this.owner = new Login("qm_owner", secrets.owner());
        this.application = new Login("qm_app", secrets.application());
    }

    static EmbeddedServer start(Path path) {
        DataFolder folder = DataFolder.open(path);
        try {
            folder.stopForgottenServer();
            boolean fresh = folder.isFresh();
            RoleSecrets secrets = folder.secrets();
            EmbeddedPostgres server = launch(folder, secrets);
            EmbeddedServer embedded = new EmbeddedServer(server, folder, secrets);
            if (fresh || !folder.isPrepared()) {
                embedded.prepare(secrets);
            }
            embedded.makeRolesApart();
            return embedded;
        } catch (IOException | SQLException e) {
            folder.close();
            throw folder.explain(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, RoleSecrets secrets) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", secrets.superuser())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library is made for tests and turns both off, with which a crash loses what was acknowledged.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                // A backup reads every table in one transaction: registers make hundreds of them.
                .setServerConfig("max_locks_per_transaction", "512")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
    }

    /** Makes the roles and the database, then closes the door that a new cluster leaves open to everyone on the machine. */
    private void prepare(RoleSecrets secrets) throws SQLException, IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, owner);
            role(statement, application);
            statement.execute("ALTER ROLE postgres PASSWORD '" + secrets.superuser() + "'");
            boolean exists = statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")
                    .next();
            if (!exists) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + owner.user());
            }
            folder.requirePasswords();
            statement.execute("SELECT pg_reload_conf()");
        }
        folder.markPrepared();
    }

    /** The roles behind which registers keep what is sealed and what is apart; the owner may not make roles. */
    private void makeRolesApart() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("qm_vault", "qm_apart")) {
                boolean exists = statement
                        .executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")
                        .next();
                if (!exists) {
                    statement.execute("CREATE ROLE " + role + " NOLOGIN NOSUPERUSER NOBYPASSRLS");
                    statement.execute("GRANT " + role + " TO " + application.user() + " WITH INHERIT FALSE, SET TRUE");
                }
            }
        }
    }

    private static void role(Statement statement, Login login) throws SQLException {
        boolean exists = statement
                .executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + login.user() + "'")
                .next();
        statement.execute((exists ? "ALTER ROLE " : "CREATE ROLE ") + login.user()
                + " LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + login.password() + "'");
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public Login owner() {
        return owner;
    }

    @Override
    public Login application() {
        return application;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.close();
        }
    }
}
