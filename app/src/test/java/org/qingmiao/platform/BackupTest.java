package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(Backup.write(data, file).tables().get("account"))
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
        Backup.restore(file, other);
        try (DatabaseServer server = DatabaseServer.start(other, Map.of())) {
            assertThat(accounts(server)).isEqualTo("aa,bb");
        }
        assertThatThrownBy(() -> Backup.restore(file, other)).isInstanceOf(StartProblem.class);
        damaged(file);
    }

    /** Cut off at the end or in half, empty, or one byte changed anywhere: refused before the folder is made. */
    private void damaged(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<byte[]> bad = new ArrayList<>(
                List.of(Arrays.copyOf(whole, whole.length - 30), Arrays.copyOf(whole, whole.length / 2), new byte[0]));
        for (int at = 0; at < whole.length; at += whole.length / 50) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            bad.add(flipped);
        }
        for (byte[] content : bad) {
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, content);
            Path target = folder.resolve("three");
            assertThatThrownBy(() -> Backup.restore(cut, target))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("damaged");
            assertThat(target).doesNotExist();
        }
    }
}
