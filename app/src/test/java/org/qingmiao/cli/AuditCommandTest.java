package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.cli.CommandRun.migrate;
import static org.qingmiao.cli.CommandRun.qm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.DatabaseServer;

/** The commands on a real data folder, in which not even the owner of the tables is a superuser. */
class AuditCommandTest {
    @TempDir
    Path folder;

    private static void run(DatabaseServer server, DatabaseServer.Login login, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private DatabaseServer.Login superuser(Path data) throws Exception {
        Properties secrets = new Properties();
        try (var in = Files.newInputStream(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return new DatabaseServer.Login("postgres", secrets.getProperty("superuser", ""));
    }

    private static void entries(DatabaseServer server, int count) throws Exception {
        String entry =
                "SELECT set_config('qm.login', 'office', false), qm_audit(now(), 'round.open', 'round:x', 'xinqi', "
                        + "'{}', '{\"a\":\"乙\"}', '')";
        for (int i = 0; i < count; i++) {
            run(server, server.application(), entry);
        }
    }

    @Test
    void the_record_is_checked_beside_a_running_server_and_when_it_is_stopped_and_after_a_restore() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        String whole;
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            migrate(server);
            entries(server, 6);
            CommandRun running = qm("audit", "verify", "--data", data.toString());
            assertThat(running.status()).isZero();
            assertThat(running.out()).containsPattern("^6 entries, head [0-9a-f]{64}\n");
            whole = running.out();
            assertThat(qm("backup", "--data", data.toString(), "--out", file.toString())
                            .status())
                    .isZero();
        }
        // The backup itself is an entry, which came after it.
        assertThat(qm("audit", "verify", "--data", data.toString()).out()).startsWith("7 entries, head ");
        String head = whole.lines().skip(1).findFirst().orElseThrow();
        assertThat(qm("audit", "verify", "--data", data.toString(), "--head", head)
                        .out())
                .contains(head);
        String other = head.substring(0, head.length() - 1) + (head.endsWith("0") ? "1" : "0");
        assertThat(qm("audit", "verify", "--data", data.toString(), "--head", other)
                        .status())
                .isEqualTo(1);
        assertThat(qm("audit", "verify", "--data", data.toString(), "--head", "6:abc")
                        .err())
                .contains("16");

        Path restored = folder.resolve("restored");
        assertThat(qm("restore", file.toString(), "--data", restored.toString()).err())
                .contains("--key-file");
        assertThat(qm(
                                "restore",
                                file.toString(),
                                "--data",
                                restored.toString(),
                                "--key-file",
                                data.resolve("backup.key").toString())
                        .status())
                .isZero();
        assertThat(qm("audit", "verify", "--data", restored.toString()).out())
                .startsWith(whole.lines().findFirst().orElseThrow());
        try (DatabaseServer server = DatabaseServer.start(restored, Map.of())) {
            entries(server, 1);
            assertThat(qm("audit", "verify", "--data", restored.toString()).out())
                    .startsWith("7 entries");
        }
        attacked(data);
    }

    private void attacked(Path data) throws Exception {
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            run(server, superuser(data), "UPDATE audit_entry SET object = 'round:y' WHERE seq = 4");
            CommandRun said = qm("audit", "verify", "--data", data.toString());
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err()).contains("4");
            assertThat(said.out()).isEmpty();
        }
        assertThat(qm("audit", "verify", "--data", data.toString()).status()).isEqualTo(1);
    }

    @Test
    void a_folder_without_data_is_told_in_one_sentence() {
        CommandRun said =
                qm("audit", "verify", "--data", folder.resolve("nothing").toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err().strip().lines()).hasSize(1);
        assertThat(folder.resolve("nothing")).doesNotExist();
    }

    @Test
    void permissions_are_explained_beside_a_running_server() throws Exception {
        Path data = folder.resolve("data");
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            migrate(server);
            run(
                    server,
                    server.owner(),
                    "INSERT INTO org_unit (id, code, kind, parent, name_zh, name_en, short_zh, short_en) VALUES "
                            + "('d', '', 'district', null, '例区', 'District', '', ''), "
                            + "('a', '', 'street', 'd', '甲街道', 'A street', '', ''), "
                            + "('b', '', 'street', 'd', '乙街道', 'B street', '', '')",
                    "INSERT INTO account (login, name_zh, name_en, password_hash) VALUES ('wang', '例', 'E', '{argon2}x')",
                    "INSERT INTO account_role (login, role, unit) VALUES ('wang', 'reporter', 'a')",
                    // As the server writes it at its start.
                    "INSERT INTO action_rule VALUES ('voice.oversee', 'leader', 'district', false)");
            String[] asked = {"permissions", "explain", "wang", "unit:a", "--lang", "zh", "--data", data.toString()};
            CommandRun own = qm((Object[]) asked);
            assertThat(own.status()).isZero();
            assertThat(own.out())
                    .containsPattern("yes report +填报数值: 角色“填报（a）”在本单位及下级有这一项：甲街道。")
                    .containsPattern("no  publish +发布报告和数据: 没有相应角色；需要其中之一：妇儿工委办。")
                    .containsPattern("no  voice.oversee +获知超时未处理的伤害线索: 没有相应角色");
            asked[3] = "round:2025-annual/b";
            assertThat(qm((Object[]) asked).out()).containsPattern("no  report +填报数值: 有角色“填报（a）”，但这个单位不在其下。");
            asked[3] = "district";
            assertThat(qm((Object[]) asked).out()).containsPattern("no  report +填报数值: 角色“填报（a）”只在其单位及下级有这一项，不及全区。");
            asked[3] = "unit:nowhere";
            CommandRun unknown = qm((Object[]) asked);
            assertThat(unknown.status()).isEqualTo(1);
            assertThat(unknown.err()).contains("nowhere");
            asked[2] = "nobody";
            assertThat(qm((Object[]) asked).status()).isEqualTo(1);
        }
    }
}
