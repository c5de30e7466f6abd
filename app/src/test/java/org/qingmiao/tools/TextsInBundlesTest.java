package org.qingmiao.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What the calculators say stands in the bundles, in both languages, and not in Java. */
class TextsInBundlesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/qingmiao/tools");
    private static final Pattern CHINESE_LITERAL = Pattern.compile("\"[^\"\\n]*\\p{IsHan}[^\"\\n]*\"");
    private static final Pattern KEY = Pattern.compile("\"(tools\\.[a-z0-9_.]*[a-z0-9_])\"");
    private static final Pattern FAULT =
            Pattern.compile("(?:ImpossibleValue\\.of\\(\\s*[^;]*?,|fault\\(inputColumn, cell,)\\s*\"([a-z_0-9]+)\"");
    private static final Pattern FILE = Pattern.compile("UnreadableFile\\.of\\(\\s*\"([a-z_0-9]+)\"");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void no_chinese_stands_in_java() throws IOException {
        for (Path file : files()) {
            assertThat(CHINESE_LITERAL.matcher(Files.readString(file)).results().map(m -> m.group()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void every_key_has_both_languages() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (Path file : files()) {
            String code = Files.readString(file);
            KEY.matcher(code).results().forEach(key -> keys.add(key.group(1)));
            FAULT.matcher(code).results().forEach(key -> keys.add("tools.fault." + key.group(1)));
            FILE.matcher(code).results().forEach(key -> keys.add("tools.file." + key.group(1)));
        }
        assertThat(keys).hasSizeGreaterThan(300);
        assertThat(keys).filteredOn(key -> key.startsWith("tools.fault.")).hasSizeGreaterThan(20);
        assertThat(keys).filteredOn(key -> key.startsWith("tools.file.")).hasSizeGreaterThan(3);
        for (Lang lang : Lang.values()) {
            assertThat(keys.stream().filter(key -> Messages.find(lang, key).isEmpty() && !isPrefix(key)))
                    .as(lang.tag())
                    .isEmpty();
        }
    }

    /** A key that is put together goes on after what stands in Java. */
    private static boolean isPrefix(String key) {
        return Stream.of("zh", "en").allMatch(lang -> {
            try (Stream<String> lines = Files.lines(Path.of("src/main/resources/text/tools_" + lang + ".properties"))) {
                return lines.anyMatch(line -> line.startsWith(key));
            } catch (IOException e) {
                return false;
            }
        });
    }
}
