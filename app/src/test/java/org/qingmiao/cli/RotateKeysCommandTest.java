package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.cli.CommandRun.ask;
import static org.qingmiao.cli.CommandRun.migrate;
import static org.qingmiao.cli.CommandRun.qm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.DatabaseServer;

/** What an operator does with the keys, at the terminal. */
class RotateKeysCommandTest {
    private static final String WRAPPED =
            "SELECT outer_key || ' ' || state FROM sealing_key WHERE use = 'values' ORDER BY changed_at";

    @TempDir
    Path data;

    @Test
    void keys_turn_are_retired_and_get_another_outer_key_and_another_one_is_refused() throws Exception {
        try (DatabaseServer server = DatabaseServer.start(data, Map.of())) {
            migrate(server);
            Object[] run = {"rotate-keys", "--data", data, "--pack", "src/test/packs/tiny"};
            assertThat(qm(run)).satisfies(said -> {
                assertThat(said.err()).isEmpty();
                assertThat(said.status()).isZero();
            });
            List<String> turned = ask(server, WRAPPED);
            String outer = turned.getFirst().substring(0, 8);
            assertThat(turned).containsExactlyInAnyOrder(outer + " empty", outer + " active");

            Path next = Files.writeString(data.resolve("next"), "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\n");
            assertThat(with(run, "--outer-key", next).out()).contains("secret.key." + outer);
            String other = ask(server, WRAPPED).getFirst().substring(0, 8);
            assertThat(other).isNotEqualTo(outer);

            Files.move(
                    data.resolve("secret.key." + outer),
                    data.resolve("secret.key"),
                    StandardCopyOption.REPLACE_EXISTING);
            CommandRun refused = with(run, "--retire");
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains(outer, other, "--lost");

            assertThat(with(run, "--lost").status()).isZero();
            assertThat(with(run, "--retire").status()).as("begun anew").isZero();
            assertThat(ask(server, WRAPPED))
                    .containsExactlyInAnyOrder(other + " lost", other + " lost", outer + " active");
        }
    }

    private static CommandRun with(Object[] run, Object... more) {
        List<Object> all = new ArrayList<>(List.of(run));
        all.addAll(List.of(more));
        return qm(all.toArray());
    }
}
