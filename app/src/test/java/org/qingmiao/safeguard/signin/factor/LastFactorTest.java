package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Who must have a second factor keeps the last one, by whatever route somebody tries. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class LastFactorTest {
    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Passkeys passkeys;

    @Autowired
    UserCredentialRepository keys;

    @Autowired
    JdbcClient db;

    /** With an app, and passkeys of these names. */
    private void person(String login, Role role, String... names) {
        accounts.store(
                new Person(login, Text.same("例"), List.of(new Person.Grant(role, "beilun"))),
                "seven quiet willows at the river",
                false);
        ActorContext.runAsSystem("test", () -> {
            db.sql("INSERT INTO totp (login, secret, confirmed) VALUES (:l, 'sealed', true)")
                    .param("l", login)
                    .update();
            db.sql("INSERT INTO user_entities (id, name, display_name) VALUES (:e, :l, :l)")
                    .param("e", new Bytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toBase64UrlString())
                    .param("l", login)
                    .update();
            for (String name : names) {
                db.sql("""
                        INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                            uv_initialized, backup_eligible, backup_state, authenticator_transports, created, last_used,
                            label)
                        VALUES (:id, :e, 'key', 0, true, false, false, '', now(), now(), 'x')
                        """)
                        .param("id", id(name))
                        .param(
                                "e",
                                new Bytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toBase64UrlString())
                        .update();
            }
        });
    }

    private static String id(String name) {
        return new Bytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toBase64UrlString();
    }

    private int factorsOf(String login) {
        return ActorContext.<Integer, RuntimeException>asSystem(
                "test", () -> db.sql("""
                SELECT (SELECT count(*) FROM totp WHERE login = :l AND confirmed)
                     + (SELECT count(*) FROM user_credentials c JOIN user_entities e ON e.id = c.user_entity_user_id
                         WHERE e.name = :l)
                """).param("l", login).query(Integer.class).single());
    }

    private long removals(String login) {
        return ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = 'second_factor.remove' AND object = :o")
                        .param("o", "account:" + login)
                        .query(Long.class)
                        .single());
    }

    @Test
    void the_last_app_stays_by_service_and_by_statement() {
        person("last.app", Role.OFFICE);
        ActorContext.as("last.app", () -> {
            assertThatThrownBy(() -> factors.remove("last.app")).isInstanceOf(LastFactor.class);
            for (String statement : List.of(
                    "DELETE FROM totp", "UPDATE totp SET confirmed = false", "DELETE FROM totp WHERE confirmed")) {
                assertThatThrownBy(() -> db.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("last second factor");
            }
            return "";
        });
        assertThat(factorsOf("last.app")).isEqualTo(1);
        assertThat(removals("last.app")).isZero();
    }

    @Test
    void the_last_passkey_stays_and_one_that_goes_is_an_entry_by_whatever_route() {
        person("last.key", Role.AUDITOR, "key-one", "key-two");
        ActorContext.as("last.key", () -> {
            factors.remove("last.key");
            keys.delete(Bytes.fromBase64(id("key-one")));
            assertThatThrownBy(() -> passkeys.remove("last.key", id("key-two"))).isInstanceOf(LastFactor.class);
            assertThatThrownBy(() -> keys.delete(Bytes.fromBase64(id("key-two"))))
                    .isInstanceOf(LastFactor.class);
            assertThatThrownBy(() -> db.sql("DELETE FROM user_credentials").update())
                    .hasMessageContaining("last second factor");
            return "";
        });
        assertThat(factorsOf("last.key")).isEqualTo(1);
        assertThat(removals("last.key")).isEqualTo(2);
    }

    @Test
    void of_two_taken_away_at_the_same_time_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            String login = "race." + (char) ('a' + round);
            String key = "race-key-" + round;
            person(login, Role.WORKER, key);
            try (var both = Executors.newFixedThreadPool(2)) {
                both.invokeAll(List.<Callable<String>>of(
                        () -> ActorContext.as(login, () -> tried(() -> factors.remove(login))),
                        () -> ActorContext.as(login, () -> tried(() -> passkeys.remove(login, id(key))))));
            }
            assertThat(factorsOf(login)).as(login).isEqualTo(1);
        }
    }

    private static String tried(Runnable removal) {
        try {
            removal.run();
            return "gone";
        } catch (LastFactor last) {
            return "stays";
        }
    }

    @Test
    void who_need_not_have_one_may_go_without() {
        person("free.reporter", Role.REPORTER);
        ActorContext.as("free.reporter", () -> {
            factors.remove("free.reporter");
            return "";
        });
        assertThat(factorsOf("free.reporter")).isZero();
    }
}
