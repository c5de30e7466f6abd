package org.qingmiao.safeguard.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ring of an installation, new or with what was sealed before there was one. */
class KeyRingTest {
    private static final byte[] KEY = Gcm.random(Gcm.KEY);
    private static final OuterKey OUTER = OuterKey.of(Base64.getEncoder().encodeToString(KEY), "");

    /** As values were sealed when there was one key: nonce, text, tag. */
    private static byte[] before(String owner, String words) throws GeneralSecurityException {
        byte[] nonce = Gcm.random(12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, Gcm.key(KEY), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return SealedHeader.with(nonce, cipher.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** As keyed hashes were made then. */
    private static byte[] hashBefore(String purpose, byte[] text) {
        return Gcm.hash(Gcm.hash(KEY, ("hash " + purpose).getBytes(StandardCharsets.UTF_8)), text);
    }

    /** With people in it, from the version before. */
    private static TestDatabase older() {
        TestDatabase database = TestDatabase.migratedTo("2026.12.01.20");
        JdbcClient.create(database.ownerDataSource())
                .sql(
                        "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('anna', '示例', 'Anna', '{argon2}x')")
                .update();
        return database;
    }

    @Test
    void what_was_sealed_before_there_was_a_ring_opens_and_gets_a_key_of_the_ring() throws Exception {
        TestDatabase database = older();
        UUID id = UUID.randomUUID();
        byte[] old = before("child_household:" + id, "示例路1号");
        database.migrate("latest");
        try (SealingServer server = new SealingServer(database, OUTER)) {
            server.add(id, old);
            assertThat(server.words(id)).isEqualTo("示例路1号");
            assertThat(server.keyId()).as("as it was before").isEqualTo(OUTER.id());
            assertThat(server.sealing.hash("child token", KEY)).isEqualTo(hashBefore("child token", KEY));

            KeyRotation.Outcome outcome =
                    server.rotation(SealingServer.households()).run();
            assertThat(outcome.empty()).containsExactly(OUTER.id());
            assertThat(server.under(outcome.key())).containsExactly(1L, 1L);
            assertThat(server.words(id)).isEqualTo("示例路1号");
            server.rotation().retire();
        }
        try (SealingServer started = new SealingServer(database, OUTER)) {
            assertThat(started.words(id)).isEqualTo("示例路1号");
            assertThat(started.sealing.hash("child token", KEY))
                    .as("found by as before")
                    .isEqualTo(hashBefore("child token", KEY));
            assertThatThrownBy(() -> started.sealing.open("x", before("x", "destroyed")))
                    .isInstanceOf(SealedOtherwise.class);
        }
    }

    @Test
    void a_new_installation_never_seals_with_its_outer_key() throws Exception {
        try (SealingServer server = new SealingServer(TestDatabase.fresh(), OUTER)) {
            assertThat(server.keyId()).isNotEqualTo(OUTER.id());
            assertThat(server.sealing.hash("child token", KEY)).isNotEqualTo(hashBefore("child token", KEY));
            byte[] old = before("anna", "x");
            assertThatThrownBy(() -> server.sealing.open("anna", old)).isInstanceOf(SealedOtherwise.class);
        }
    }

    @Test
    void a_start_with_another_outer_key_is_refused_and_names_both() {
        TestDatabase database = TestDatabase.fresh();
        new SealingServer(database, OUTER).close();
        OuterKey other = OuterKey.random();
        assertThatThrownBy(() -> new SealingServer(database, other))
                .isInstanceOfSatisfying(
                        StartProblem.class,
                        problem -> assertThat(problem.sentence().en())
                                .contains(OUTER.id(), other.id(), "rotate-keys --lost"));
    }

    @Test
    void where_the_outer_key_is_lost_one_begins_anew_and_what_was_sealed_names_it() {
        TestDatabase database = TestDatabase.fresh();
        UUID id;
        try (SealingServer server = new SealingServer(database, OUTER)) {
            id = server.add("示例");
        }
        OuterKey other = OuterKey.random();
        assertThat(LostKeys.of(database, other)).isEqualTo(2);
        try (SealingServer server = new SealingServer(database, other)) {
            assertThatThrownBy(() -> server.words(id)).hasMessageContaining("which the outer key " + OUTER.id());
            UUID next = server.add("又一个");
            assertThat(server.words(next)).isEqualTo("又一个");
        }
    }

    @Test
    void who_started_an_older_backup_without_its_key_comes_back_to_it() throws Exception {
        TestDatabase database = older();
        UUID id = UUID.randomUUID();
        database.migrate("latest");
        new SealingServer(database, OuterKey.random()).close();
        assertThatThrownBy(() -> new SealingServer(database, OUTER)).isInstanceOf(StartProblem.class);
        LostKeys.of(database, OUTER);
        try (SealingServer server = new SealingServer(database, OUTER)) {
            server.add(id, before("child_household:" + id, "示例路1号"));
            assertThat(server.words(id)).isEqualTo("示例路1号");
            assertThat(server.sealing.hash("child token", KEY)).isEqualTo(hashBefore("child token", KEY));
            assertThat(server.rotation(SealingServer.households()).run().resealed())
                    .containsEntry("child_household.sealed", 1L);
        }
    }

    @Test
    void another_outer_key_wraps_the_same_keys_and_values_stay_as_they_are(@TempDir Path data) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        OuterKey first = OuterKey.of("", data.toString());
        OuterKey next = OuterKey.random();
        try (SealingServer server = new SealingServer(database, first)) {
            UUID id = server.add("示例");
            String key = server.keyId();
            assertThat(server.rotation().wrap(next)).isEqualTo(2);
            assertThat(next.putInto(data, first.id())).isTrue();
            assertThat(server.words(id)).as("a server that runs goes on").isEqualTo("示例");
            try (SealingServer started = new SealingServer(database, OuterKey.of("", data.toString()))) {
                assertThat(started.words(id)).isEqualTo("示例");
                assertThat(started.keyId()).isEqualTo(key);
            }
        }
        assertThat(OuterKey.ofFile(data.resolve("secret.key")).id()).isEqualTo(next.id());
        assertThat(OuterKey.ofFile(data.resolve("secret.key." + first.id())).id())
                .isEqualTo(first.id());
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_key_that_was_changed_in_the_table_opens_nothing() {
        TestDatabase database = TestDatabase.fresh();
        new SealingServer(database, OUTER).close();
        JdbcClient.create(database.ownerDataSource())
                .sql("UPDATE sealing_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)")
                .update();
        assertThatThrownBy(() -> new SealingServer(database, OUTER)).isInstanceOf(StartProblem.class);
    }

    @Test
    void the_application_does_not_even_see_the_wrapped_keys() {
        TestDatabase database = TestDatabase.fresh();
        assertThatThrownBy(() -> database.systemJdbc()
                        .sql("SELECT count(*) FROM sealing_key")
                        .query(Long.class)
                        .single())
                .hasRootCauseMessage("ERROR: permission denied for table sealing_key");
    }
}
