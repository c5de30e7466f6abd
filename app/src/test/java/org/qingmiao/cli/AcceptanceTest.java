package org.qingmiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.platform.StartProblem;
import org.qingmiao.safeguard.audit.AuditEntry;

/** The program starts from what was built, and with the packs that were accepted. */
class AcceptanceTest {
    @TempDir
    Path folder;

    private final List<AuditEntry> entries = new ArrayList<>();

    private Installation installation() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("example-pack"));
        if (!Files.exists(pack.resolve("plan.yaml"))) {
            Files.writeString(pack.resolve("plan.yaml"), "id: example");
            Files.writeString(pack.resolve("units.yaml"), "units: []");
        }
        Installation installation = new Installation();
        installation.data = folder.resolve("data");
        installation.packs = new Path[] {pack};
        return installation;
    }

    @Test
    void a_jar_that_is_not_what_was_built_is_named_and_nothing_starts() throws IOException {
        Path app = Files.createDirectories(folder.resolve("app/lib"));
        Files.writeString(app.resolve("a.jar"), "as built");
        Files.writeString(app.resolve("b.jar"), "as built");
        Software software = new Software(folder.resolve("app"));
        assertThat(software.verified()).as("built without a list").isEmpty();
        software.write();
        assertThat(software.verified()).isPresent();
        Files.writeString(app.resolve("b.jar"), "something else");
        assertThatThrownBy(software::verified).isInstanceOf(StartProblem.class).hasMessageContaining("lib/b.jar");
        Files.writeString(app.resolve("b.jar"), "as built");
        Files.writeString(app.resolve("c.jar"), "slipped in");
        assertThatThrownBy(software::verified).hasMessageContaining("lib/c.jar");
        Files.delete(app.resolve("c.jar"));
        Files.delete(app.resolve("a.jar"));
        assertThatThrownBy(software::verified).hasMessageContaining("lib/a.jar");
    }

    @Test
    void a_changed_pack_is_refused_until_it_is_accepted_and_the_entry_says_from_what_to_what() throws IOException {
        Installation installation = installation();
        Acceptance first = Acceptance.of(installation);
        assertThatCode(first::mustHold).doesNotThrowAnyException();
        first.keep(entries::add);
        assertThat(entries).extracting(AuditEntry::action).containsExactly("pack.accept");
        assertThat(entries.getFirst().before()).isEmpty();
        String accepted = entries.getFirst().after().get("sha256");

        Acceptance same = Acceptance.of(installation);
        assertThatCode(same::mustHold).doesNotThrowAnyException();
        same.keep(entries::add);
        assertThat(entries).as("nothing changed, no entry").hasSize(1);

        Files.writeString(installation.packs[0].resolve("units.yaml"), "units: [x]");
        Acceptance changed = Acceptance.of(installation);
        assertThatThrownBy(changed::mustHold)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("units.yaml")
                .hasMessageContaining("--accept");
        changed.keep(entries::add);
        assertThat(entries).hasSize(2);
        assertThat(entries.getLast().before()).containsEntry("sha256", accepted);
        assertThat(entries.getLast().after())
                .containsEntry("files", "units.yaml")
                .containsKey("sha256");
        assertThatCode(() -> Acceptance.of(installation).mustHold()).doesNotThrowAnyException();
    }
}
