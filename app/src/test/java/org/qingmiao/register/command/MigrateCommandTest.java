package org.qingmiao.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** {@code qm migrate}: the SQL is shown, done, and done once. */
class MigrateCommandTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int migrate(String... arguments) {
        MigrateCommand command = new MigrateCommand();
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        line.parseArgs(arguments);
        return command.migrate(database.ownerDataSource());
    }

    private long layouts() {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT count(*) FROM register.layout")
                .query(Long.class)
                .single();
    }

    @Test
    void a_plan_is_printed_and_nothing_is_changed_until_it_is_done() {
        String pack = "src/test/resources/registers/waters";
        assertThat(migrate("--plan", "--pack", pack)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("-- water: 1", "CREATE TABLE register.\"hazard\"");
        assertThat(layouts()).isZero();
        assertThat(migrate("--pack", pack)).isZero();
        assertThat(layouts()).isEqualTo(2);
        out.getBuffer().setLength(0);
        assertThat(migrate("--pack", pack)).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_fault_is_told_as_a_sentence_with_its_place_and_nothing_is_done(@TempDir Path pack) throws IOException {
        Path file = pack.resolve("registers/lamp/register.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id: lamp\nname: l | Lamp\nabuot: place\n");
        assertThat(migrate("--pack", pack.toString())).isEqualTo(1);
        assertThat(err.toString())
                .containsPattern(
                        "(?m)^ERROR registers/lamp/register.yaml:\\d+:\\d+  QM-\\w+  .+: found .+, expected .+$");
        assertThat(layouts()).isZero();
    }
}
