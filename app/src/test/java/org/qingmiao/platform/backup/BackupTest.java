package org.qingmiao.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.StartProblem;

class BackupTest {
    @TempDir
    Path folder;

    private static Connection owner(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().user(), server.owner().password());
    }

    private static String accounts(DatabaseServer server) throws SQLException {
        try (Connection connection = owner(server);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT string_agg(login, ',' ORDER BY login) FROM account")) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private Path filled(Path data) throws SQLException {
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            Flyway.configure()
                    .dataSource(
                            server.url(), server.owner().user(), server.owner().password())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (Connection connection = owner(server)) {
                connection
                        .createStatement()
                        .execute(
                                "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('aa','甲','A','{argon2}x'),('bb','乙','B','{argon2}x')");
            }
            Path file = folder.resolve("backup.zip");
            assertThat(Backup.write(data, file, BackupKey.ofData(data)).tables().get("account"))
                    .isNotNull()
                    .extracting(Backup.Content::rows)
                    .isEqualTo(2L);
            return file;
        }
    }

    @Test
    void what_was_backed_up_beside_a_running_server_is_there_after_restoring() throws Exception {
        Path file = filled(folder.resolve("one"));
        Path other = folder.resolve("two");
        Backup.restore(file, other, key("one"));
        try (DatabaseServer server = DatabaseServer.start(other, Map.of())) {
            assertThat(accounts(server)).isEqualTo("aa,bb");
        }
        assertThatThrownBy(() -> Backup.restore(file, other, key("one"))).isInstanceOf(StartProblem.class);
        damaged(file);
    }

    @Test
    void attachments_of_every_owner_are_in_it_with_their_contents() throws Exception {
        Path data = folder.resolve("one");
        Path file = folder.resolve("files.backup");
        try (DatabaseServer server = migrated(data);
                Connection connection = owner(server);
                var statement = connection.createStatement()) {
            statement.execute("""
                SELECT set_config('qm.login', '*test', false);
                INSERT INTO attachment_content (id, bytes) VALUES (sha256('one'), 'one');
                INSERT INTO attachment (id, owner, unit_ord, name, type, size, sealed, content, by, at)
                SELECT gen_random_uuid(), 'register|sample/' || n, 1, 'a.txt', 'text/plain', 3, false, sha256('one'), 'anna', now()
                  FROM generate_series(1, 3) n
                """);
            Backup.Manifest manifest = Backup.write(data, file, BackupKey.ofData(data));
            assertThat(manifest.tables().get("attachment"))
                    .isNotNull()
                    .extracting(Backup.Content::rows)
                    .isEqualTo(3L);
            assertThat(manifest.tables().get("attachment_content"))
                    .isNotNull()
                    .extracting(Backup.Content::rows)
                    .isEqualTo(1L);
        }
        assertThat(Backup.restore(file, folder.resolve("two"), key("one")).rows())
                .isPositive();
    }

    /** Cut off at the end or in half, empty, or one byte changed anywhere: refused before the folder is made. */
    private void damaged(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<byte[]> bad = new ArrayList<>(
                List.of(Arrays.copyOf(whole, whole.length - 30), Arrays.copyOf(whole, whole.length / 2), new byte[0]));
        bad.add(Arrays.copyOf(whole, whole.length + 1));
        for (int at = 0; at < whole.length; at += whole.length / 50) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            bad.add(flipped);
        }
        for (byte[] content : bad) {
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, content);
            Path target = folder.resolve("three");
            assertThatThrownBy(() -> Backup.restore(cut, target, key("one")))
                    .isInstanceOf(StartProblem.class)
                    .satisfies(e -> assertThat(e.getMessage()).containsAnyOf("damaged", "--key-file"));
            assertThat(target).doesNotExist();
        }
    }

    private Optional<BackupKey> key(String data) {
        return Optional.of(BackupKey.ofData(folder.resolve(data)));
    }

    @Test
    void it_is_the_makers_alone_from_its_first_byte_and_leaves_an_entry() throws Exception {
        Path data = folder.resolve("one");
        try (DatabaseServer server = migrated(data)) {
            Path file = folder.resolve("made.backup");
            // What an earlier try left, readable by all, is not written into.
            Files.writeString(folder.resolve("made.backup.part"), "left over");
            Backup.Manifest manifest = Backup.write(data, file, BackupKey.ofData(data));
            for (Path secret : List.of(file, BackupKey.fileOf(data))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .isEqualTo("rw-------");
            }
            assertThat(manifest.secrets()).isNotNull().satisfies(secrets -> {
                assertThat(secrets.inside()).anyMatch(s -> s.contains("password_hash"));
                assertThat(secrets.outside()).anyMatch(s -> s.contains("secret.key"));
            });
            try (Connection connection = owner(server);
                    var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('qm.login', '*test', false)");
                var rows = statement.executeQuery(
                        "SELECT who, object, after FROM audit_entry WHERE action = 'backup.write'");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("*backup");
                assertThat(rows.getString(2)).isEqualTo("backup:made.backup");
                assertThat(rows.getString(3))
                        .contains(
                                "\"rows\"", "\"sha256\"", BackupKey.ofData(data).id());
            }
        }
    }

    private static DatabaseServer migrated(Path data) {
        DatabaseServer server = DatabaseServer.start(data, Map.of());
        migrate(server, "latest");
        return server;
    }

    private static void migrate(DatabaseServer server, String target) {
        Flyway.configure()
                .dataSource(server.url(), server.owner().user(), server.owner().password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void without_its_key_it_is_useless_and_says_which_key_it_wants() throws Exception {
        Path data = folder.resolve("one");
        Path file = filled(data);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("account", "PGCOPY", "manifest")
                .startsWith("qingmiao-backup 3 key " + BackupKey.ofData(data).id());
        Path other = folder.resolve("two");
        for (Optional<BackupKey> wrong : List.of(
                Optional.<BackupKey>empty(),
                key(Files.createDirectories(folder.resolve("else"))
                        .getFileName()
                        .toString()),
                Optional.<BackupKey>of(new BackupKey.Passphrase("a passphrase of mine")))) {
            assertThatThrownBy(() -> Backup.restore(file, other, wrong))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining(BackupKey.ofData(data).id())
                    .hasMessageContaining("--key-file");
            assertThat(other).doesNotExist();
        }
    }

    @Test
    void a_passphrase_opens_what_it_sealed_and_another_one_does_not() throws Exception {
        Path data = folder.resolve("one");
        Path file = folder.resolve("phrase.backup");
        try (DatabaseServer server = migrated(data)) {
            assertThat(server.url()).isNotEmpty();
            Backup.write(data, file, new BackupKey.Passphrase("青苗 correct horse"));
        }
        assertThat(Backup.asksForPassphrase(file)).isTrue();
        Path other = folder.resolve("two");
        assertThatThrownBy(() -> Backup.restore(file, other, Optional.of(new BackupKey.Passphrase("青苗 wrong horse"))))
                .hasMessageContaining("passphrase is wrong");
        assertThatThrownBy(() -> Backup.restore(file, other, Optional.empty()))
                .hasMessageContaining("--passphrase-file");
        assertThat(other).doesNotExist();
        assertThat(Backup.restore(file, other, Optional.of(new BackupKey.Passphrase("青苗 correct horse")))
                        .tables())
                .containsKey("account");
    }

    @Test
    void chunks_are_sealed_each_for_its_place() throws Exception {
        byte[] key = new byte[BackupKey.LENGTH];
        for (int length : List.of(0, 1, SealedChunks.CHUNK - 1, SealedChunks.CHUNK, 3 * SealedChunks.CHUNK + 5)) {
            byte[] plain = new byte[length];
            new java.util.Random(length).nextBytes(plain);
            var sealed = new java.io.ByteArrayOutputStream();
            try (var out = SealedChunks.seal(sealed, key)) {
                out.write(plain);
            }
            byte[] bytes = sealed.toByteArray();
            assertThat(opened(bytes, key)).isEqualTo(plain);
            if (length > SealedChunks.CHUNK) {
                int size = SealedChunks.CHUNK + 16;
                byte[] swapped = bytes.clone();
                System.arraycopy(bytes, 0, swapped, size, size);
                System.arraycopy(bytes, size, swapped, 0, size);
                assertThatThrownBy(() -> opened(swapped, key)).isInstanceOf(IOException.class);
                // Cut off between two chunks: what is there is right, but the last one is missing.
                assertThatThrownBy(() -> opened(Arrays.copyOf(bytes, 2 * size), key))
                        .isInstanceOf(IOException.class);
                byte[] without = Arrays.copyOfRange(bytes, size, bytes.length);
                assertThatThrownBy(() -> opened(without, key)).isInstanceOf(IOException.class);
            }
        }
    }

    private static byte[] opened(byte[] sealed, byte[] key) throws IOException {
        return SealedChunks.open(new java.io.ByteArrayInputStream(sealed), key).readAllBytes();
    }

    @Test
    void a_backup_of_an_older_schema_is_restored_and_brought_up_to_date() throws Exception {
        Path data = folder.resolve("old");
        Path file = folder.resolve("old.backup");
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            migrate(server, "2026.11.26.91");
            try (Connection connection = owner(server)) {
                connection
                        .createStatement()
                        .execute(
                                "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('aa','甲','A','{argon2}x')");
            }
            assertThat(Backup.write(data, file, BackupKey.ofData(data)).schema())
                    .isEqualTo("2026.11.26.91");
        }
        Path other = folder.resolve("new");
        Backup.restore(file, other, key("old"));
        try (DatabaseServer server = DatabaseServer.start(other, Map.of());
                Connection connection = owner(server)) {
            assertThat(accounts(server)).isEqualTo("aa");
            assertThat(TableOrder.migrations(connection)).contains("2026.11.29.71");
        }
    }

    @Test
    void a_backup_from_before_they_were_sealed_is_restored_too() throws Exception {
        Path data = folder.resolve("one");
        Path old = folder.resolve("old.zip");
        try (DatabaseServer server = migrated(data);
                Connection connection = owner(server)) {
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('aa','甲','A','{argon2}x')");
            OldBackup.write(connection, old);
        }
        Path other = folder.resolve("two");
        Backup.restore(old, other, Optional.empty());
        try (DatabaseServer server = DatabaseServer.start(other, Map.of())) {
            assertThat(accounts(server)).isEqualTo("aa");
        }
        byte[] whole = Files.readAllBytes(old);
        whole[whole.length / 2] ^= 1;
        Files.write(old, whole);
        assertThatThrownBy(() -> Backup.restore(old, folder.resolve("three"), Optional.empty()))
                .hasMessageContaining("damaged");
    }
}
