package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Statements of the application's role on how people get in: everyone has their own rows, the system has all. */
class WaysInTest {
    private static final List<String> PEOPLE = List.of("anna", "bela");

    private final TestDatabase database = TestDatabase.fresh();
    private final SingleConnectionDataSource connection = new SingleConnectionDataSource(
            database.url(),
            database.application().user(),
            database.application().password(),
            true);
    private final JdbcClient db = JdbcClient.create(connection);

    @BeforeEach
    void everyone_has_one_of_each() {
        actAs("*test");
        for (String login : PEOPLE) {
            for (String statement : List.of(
                    "INSERT INTO account (login, name_zh, name_en) VALUES (:l, '例', 'Example')",
                    "INSERT INTO api_token (digest, login, name, created_at, expires_at) "
                            + "VALUES (sha256(:l::text::bytea), :l, 'x', now(), now() + interval '1 day')",
                    "INSERT INTO totp (login, secret) VALUES (:l, 'sealed')",
                    "INSERT INTO recovery_code (login, digest) VALUES (:l, sha256('code'))",
                    "INSERT INTO user_entities (id, name) VALUES (:l, :l)",
                    "INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, "
                            + "backup_state, label) VALUES ('key-' || :l, :l, 'key', false, false, 'x')",
                    "INSERT INTO web_session (digest, login, created_at, used_at, ends_at, content) "
                            + "VALUES (sha256(:l::text::bytea), :l, now(), now(), now() + interval '1 hour', '')",
                    "INSERT INTO one_time_code VALUES (:l, sha256('code'), now() + interval '1 day')",
                    "INSERT INTO failed_sign_in VALUES ('name:' || :l, 1, now(), now())",
                    "INSERT INTO account_identity VALUES ('city', 'there-' || :l, :l)")) {
                db.sql(statement).param("l", login).update();
            }
        }
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private void actAs(String name) {
        db.sql("SELECT set_config('qm.login', :n, false)")
                .param("n", name)
                .query(String.class)
                .single();
    }

    private List<String> owners(String column, String table) {
        return db.sql("SELECT " + column + " FROM " + table + " ORDER BY 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "api_token, login",
        "totp, login",
        "recovery_code, login",
        "user_entities, name",
        "user_credentials, user_entity_user_id",
        "web_session, login"
    })
    void a_person_sees_and_ends_their_own_and_nobody_elses(String table, String owner) {
        assertThat(owners(owner, table)).isEqualTo(PEOPLE);
        actAs("");
        assertThat(owners(owner, table)).isEmpty();
        actAs("anna");
        assertThat(owners(owner, table)).containsExactly("anna");
        // The keys of a passkey's owner stand in the way of the owner's own row.
        if (!table.equals("user_entities")) {
            assertThat(db.sql("DELETE FROM " + table).update()).isEqualTo(1);
        }
        actAs("*test");
        assertThat(owners(owner, table)).contains("bela");
    }

    @ParameterizedTest
    @CsvSource({"one_time_code, login", "failed_sign_in, subject", "account_identity, login"})
    void what_is_asked_before_anybody_is_known_is_the_systems_alone(String table, String owner) {
        assertThat(owners(owner, table)).hasSize(2);
        for (String name : List.of("", "anna")) {
            actAs(name);
            assertThat(owners(owner, table)).isEmpty();
            assertThat(db.sql("DELETE FROM " + table).update()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO api_token (digest, login, name, created_at, expires_at) "
                        + "VALUES (sha256('mine'), 'bela', 'x', now(), now() + interval '1 day')",
                "UPDATE api_token SET login = 'bela'",
                "UPDATE totp SET login = 'bela'",
                "INSERT INTO recovery_code (login, digest) VALUES ('bela', sha256('mine'))",
                "INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, "
                        + "backup_state, label) VALUES ('mine', 'bela', 'key', false, false, 'x')",
                "INSERT INTO web_session (digest, login, created_at, used_at, ends_at, content) "
                        + "VALUES (sha256('mine'), 'bela', now(), now(), now() + interval '1 hour', '')",
                "INSERT INTO account_identity VALUES ('city', 'mine', 'bela')"
            })
    void nobody_makes_a_way_in_for_somebody_else(String statement) {
        actAs("anna");
        assertThatThrownBy(() -> db.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_session_is_not_changed_by_its_person() {
        actAs("anna");
        assertThat(db.sql("UPDATE web_session SET ends_at = now() + interval '1 year'")
                        .update())
                .isZero();
    }
}
