package org.qingmiao.register.loaded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL that somebody else runs, whose owner of ours is no superuser. */
class ForeignOwnerTest {
    private static PGSimpleDataSource source(EmbeddedPostgres server, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/district");
        source.setUser(user);
        source.setPassword(user);
        return source;
    }

    private static void laidOut(EmbeddedPostgres server, String rights, String more) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE district_owner LOGIN NOSUPERUSER " + rights + " PASSWORD 'district_owner'");
            statement.execute("CREATE ROLE qm_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'qm_app'");
            statement.execute("CREATE DATABASE district OWNER district_owner");
            statement.execute(more);
        }
        PGSimpleDataSource owner = source(server, "district_owner");
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        LaidOutDatabase.layOut(owner);
        try (var connection = source(server, "qm_app").getConnection()) {
            JdbcClient application = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            String sealed = "SELECT count(*) FROM register.\"mandatory-reporting+apart\"";
            assertThatThrownBy(() -> application.sql(sealed).query(Long.class).single())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            application.sql("SET ROLE qm_apart").update();
            assertThat(application.sql(sealed).query(Long.class).single()).isZero();
        }
    }

    private static EmbeddedPostgres server() throws Exception {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @Test
    void one_who_may_make_roles_makes_those_behind_which_secrets_lie() throws Exception {
        try (EmbeddedPostgres server = server()) {
            laidOut(server, "CREATEROLE", "SELECT 1");
        }
    }

    @Test
    void one_who_may_not_finds_them_made() throws Exception {
        try (EmbeddedPostgres server = server()) {
            laidOut(server, "NOCREATEROLE", """
                CREATE ROLE qm_vault NOLOGIN; CREATE ROLE qm_apart NOLOGIN;
                GRANT qm_vault, qm_apart TO qm_app WITH INHERIT FALSE, SET TRUE
                """);
        }
    }
}
