package org.qingmiao.safeguard.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.DatabaseServer;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.platform.backup.Backup;
import org.qingmiao.platform.backup.BackupKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup holds the ring of keys wrapped: what is sealed in it opens with the outer key, which is kept elsewhere. */
class SealedBackupTest {
    @TempDir
    Path folder;

    private static <T> T asOwner(DatabaseServer server, Function<JdbcClient, T> act) throws SQLException {
        try (Connection connection = SealingServer.owner(server).getConnection()) {
            return act.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }

    /** All rows of all tables of rooms, as text: bytes are digits there. */
    private static List<String> everything(JdbcClient owner) {
        return owner.sql("""
                SELECT oid::regclass::text FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                """).query(String.class).list().stream()
                .flatMap(table -> owner.sql("SELECT t::text FROM " + table + " t").query(String.class).list().stream())
                .toList();
    }

    @Test
    void what_is_sealed_comes_back_with_the_outer_key_and_never_without() throws Exception {
        Path data = folder.resolve("one");
        Path file = folder.resolve("all.backup");
        UUID id;
        KeyRing ring;
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            Flyway.configure()
                    .dataSource(SealingServer.owner(server))
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (SealingServer sealing = new SealingServer(server, OuterKey.of("", data.toString()))) {
                id = sealing.add("示例路1号");
                sealing.rotation(SealingServer.households()).run();
                ring = sealing.rings.again();
            }
            Backup.Manifest written = Backup.write(data, file, BackupKey.ofData(data));
            assertThat(written.tables()).containsKey("sealing_key");
        }
        Path other = folder.resolve("two");
        Backup.restore(file, other, Optional.of(BackupKey.ofData(data)));
        try (DatabaseServer server = DatabaseServer.start(other, Map.of())) {
            List<String> rows = asOwner(server, SealedBackupTest::everything);
            assertThat(rows).anyMatch(row -> row.startsWith("(values," + ring.activeId() + ",active"));
            ring.keys().values().forEach(key -> {
                String digits = HexFormat.of().formatHex(key.key().getEncoded());
                assertThat(rows).noneMatch(row -> row.contains(digits));
            });
            assertThatThrownBy(() -> new SealingServer(server, OuterKey.of("", other.toString())))
                    .isInstanceOf(StartProblem.class);
            Files.copy(data.resolve("secret.key"), other.resolve("secret.key"), StandardCopyOption.REPLACE_EXISTING);
            try (SealingServer sealing = new SealingServer(server, OuterKey.of("", other.toString()))) {
                assertThat(sealing.words(id)).isEqualTo("示例路1号");
            }
        }
    }
}
