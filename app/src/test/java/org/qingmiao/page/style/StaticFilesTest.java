package org.qingmiao.page.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser keeps a script for good, so a changed script needs another address. */
class StaticFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/static");

    @Test
    void every_file_of_the_folder_has_its_address() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(StaticFiles.NAMES);
        }
        assertThat(StaticFiles.address("qingmiao.js")).matches("/static/[0-9a-f]{16}/qingmiao\\.js");
        assertThatThrownBy(() -> StaticFiles.address("nowhere.js")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pages_and_scripts_name_no_file_by_an_address_that_stays() throws IOException {
        for (Path root : List.of(FOLDER, Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\"/static/");
                }
            }
        }
    }
}
