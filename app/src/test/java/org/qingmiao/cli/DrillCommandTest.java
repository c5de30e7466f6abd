package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.cli.CommandRun.ask;
import static org.qingmiao.cli.CommandRun.migrate;
import static org.qingmiao.cli.CommandRun.qm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.DatabaseServer;

/** A backup is tried by restoring it, beside a server that goes on. */
class DrillCommandTest {
    @TempDir
    Path folder;

    /** An installation with a record of its own. */
    private static DatabaseServer installation(Path data, String round) throws SQLException {
        DatabaseServer server = DatabaseServer.start(data, Map.of());
        migrate(server);
        ask(server, "SELECT qm_audit(now(), 'round.open', 'round:" + round + "', 'xinqi', '{}', '{\"a\":\"1\"}', '')");
        return server;
    }

    /** What the record says of drills. */
    private static List<String> drills(DatabaseServer server) throws SQLException {
        return ask(
                server,
                "SELECT action || ' ' || after FROM audit_entry WHERE action LIKE 'backup.drill%' ORDER BY seq");
    }

    @Test
    void a_backup_is_tried_and_what_came_of_it_is_on_record() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("monday.qmb");
        try (DatabaseServer server = installation(data, "ours")) {
            qm("backup", "--data", data, "--out", file);
            Files.createDirectories(data.resolve("drill").resolve("left-by-one-that-was-broken-off"));

            CommandRun whole = qm("drill", file, "--data", data);
            assertThat(whole.err()).isEmpty();
            assertThat(whole.out()).contains("record of 1 entries intact");
            assertThat(whole.status()).isZero();
            assertThat(drills(server))
                    .singleElement()
                    .asString()
                    .contains("backup.drill {")
                    .contains("rows");
            assertThat(data.resolve("drill")).doesNotExist();

            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Path damaged = Files.write(folder.resolve("damaged.qmb"), bytes);
            CommandRun broken = qm("drill", damaged, "--data", data);
            assertThat(broken.status()).isEqualTo(1);
            assertThat(drills(server))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("backup.drill_failed")
                    .contains("damaged");
            assertThat(data.resolve("drill")).doesNotExist();

            assertThat(qm("drill", folder.resolve("none.qmb"), "--data", data).status())
                    .isEqualTo(1);
            assertThat(drills(server)).as("no backup, no drill").hasSize(2);

            other(server, data);
        }
    }

    private void other(DatabaseServer server, Path data) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Path theirs = folder.resolve("theirs.qmb");
        try (DatabaseServer other = installation(elsewhere, "theirs")) {
            qm("backup", "--data", elsewhere, "--out", theirs);
            assertThat(drills(other)).isEmpty();
        }
        CommandRun said = qm("drill", theirs, "--data", data, "--key-file", elsewhere.resolve("backup.key"));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("not one of this installation");
        assertThat(drills(server)).last().asString().contains("backup.drill_failed");
    }
}
