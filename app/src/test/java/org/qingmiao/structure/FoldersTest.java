package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room that is larger than thirty files has sub-rooms with their own door. */
class FoldersTest {
    private static final int MOST = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/src/main/java",
                "app/src/test/java",
                "app/src/main/jte",
                "calculators/src/main/java",
                "calculators/src/test/java",
                "bench/src",
                "docs"
            })
    void no_folder_holds_more_than_thirty_files(String folder) {
        assertThat(tooFull(SourceTree.ROOT.resolve(folder))).isEmpty();
    }

    @Test
    void a_folder_of_thirty_one_files_is_noticed(@TempDir Path folder) throws IOException {
        for (int i = 0; i < MOST; i++) {
            Files.createFile(folder.resolve(i + ".java"));
        }
        assertThat(tooFull(folder)).isEmpty();
        Files.createFile(folder.resolve("one-more.java"));
        assertThat(tooFull(folder)).containsOnlyKeys(folder);
    }

    /** Every package says what it holds: the map is made of that. */
    @Test
    void every_package_says_what_it_holds() {
        List<Path> silent = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(p -> !Files.exists(p.resolve("package-info.java"))
                        || !SourceTree.read(p.resolve("package-info.java")).startsWith("/**"))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Map<Path, Long> tooFull(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, Long> counts = files.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            counts.values().removeIf(n -> n <= MOST);
            return counts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
