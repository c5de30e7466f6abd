package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map is what the packages say of themselves; {@code -Dwrite-map=true} writes it anew. */
class HouseMapTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Set<String> CLASSES = Stream.of(
                    "src/main/java", "src/test/java", "../calculators/src/main/java")
            .flatMap(f -> SourceTree.files(Path.of(f), ".java").stream())
            .map(SourceTree::className)
            .collect(Collectors.toSet());

    @Test
    void the_map_shows_the_house_as_it_is() throws IOException {
        if (Boolean.getBoolean("write-map")) {
            Files.writeString(HouseMap.FILE, HouseMap.text());
        }
        assertThat(HouseMap.FILE).hasContent(HouseMap.text());
    }

    @Test
    void where_to_add_names_classes_and_folders_that_exist() {
        List<String> wrong = Stream.of(HouseMap.INTRO, HouseMap.WHERE)
                .map(SourceTree::read)
                .flatMap(t -> QUOTED.matcher(t).results())
                .map(m -> m.group(1))
                .filter(name -> !isThere(name))
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(isThere("plan/Nowhere")).isFalse();
        assertThat(isThere("app/src/main/nowhere")).isFalse();
    }

    @Test
    void twenty_answers_say_where_something_is_added() {
        assertThat(SourceTree.read(HouseMap.WHERE).lines().filter(l -> l.startsWith("| ")))
                .hasSizeGreaterThanOrEqualTo(21);
    }

    /** A class by its name or its path below the first package, or a file or folder of the repository; {@code ROOM} is any. */
    private static boolean isThere(String name) {
        if (name.matches("[A-Z]\\w+")) {
            return CLASSES.contains(name);
        }
        if (name.matches("\\./qm.*|[a-z_]+|org\\.qingmiao.*|-D\\S+")) {
            return true;
        }
        String path = name.replace("ROOM_{zh,en}.properties", "").replace("/ROOM", "");
        return Files.exists(SourceTree.ROOT.resolve(path))
                || Files.exists(SourceTree.MAIN.resolve(path))
                || Files.exists(SourceTree.MAIN.resolve(path + ".java"))
                || Files.exists(
                        Path.of("../calculators/src/main/java/org/qingmiao").resolve(path));
    }
}
