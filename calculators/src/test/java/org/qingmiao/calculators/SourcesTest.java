package org.qingmiao.calculators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number of this library may decide about a child; whoever reads its code finds where the rule is written. */
class SourcesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:final |sealed |abstract )*(?:class|record|enum|interface) \\w+");
    /** Either a paragraph of its own, or a work or standard cited with its year. */
    private static final Pattern SOURCE = Pattern.compile("<p>Source: .{4,}|\\b(?:18|19|20)\\d\\d\\b");

    private static String javadoc(String code) {
        Matcher type = PUBLIC_TYPE.matcher(code);
        if (!type.find()) {
            return "no public type, so <p>Source: none needed";
        }
        int end = code.lastIndexOf("*/", type.start());
        int begin = code.lastIndexOf("/**", end);
        // A comment that belongs to something else does not count.
        boolean beside = end > 0 && code.substring(end, type.start()).indexOf(';') < 0;
        return beside ? code.substring(begin, end) : "";
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.endsWith("package-info.java")
                            && !file.endsWith("module-info.java"))
                    .toList();
        }
    }

    @Test
    void every_public_type_names_its_source() throws IOException {
        assertThat(files())
                .hasSizeGreaterThan(90)
                .allSatisfy(file -> assertThat(javadoc(Files.readString(file)))
                        .as(file.toString())
                        .containsPattern(SOURCE));
    }

    @Test
    void every_table_names_its_source_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> tables = Files.walk(Path.of("src/main/resources"))) {
            List<String> unnamed = tables.map(table -> table.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .filter(name -> !isNamed(readme, name))
                    .toList();
            assertThat(unnamed).isEmpty();
        }
    }

    /** As it is called, or by a pattern such as {@code who2006-*.csv}. */
    private static boolean isNamed(String readme, String table) {
        return Pattern.compile("`([\\w*-]+\\.csv)`")
                .matcher(readme)
                .results()
                .map(named -> named.group(1).replace(".", "\\.").replace("*", ".*"))
                .anyMatch(table::matches);
    }
}
