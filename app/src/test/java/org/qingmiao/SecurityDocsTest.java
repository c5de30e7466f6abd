package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the security documents claim is there: each row names a place and a test that exist. */
class SecurityDocsTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    /** A class of tests, or one of its methods; a long name may end early in an ellipsis. */
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*Test)(?:\\.(\\w+)(…?))?");

    private static final Pattern CLASS = Pattern.compile("(?:[a-z]\\w*[./])*([A-Z][A-Za-z]+)(?:\\.\\w+)*");
    private static final Pattern MIGRATION = Pattern.compile("[VR]_\\w+|V\\d\\w+(?:\\.sql)?");
    /** A function, trigger, view or table of the database. */
    private static final Pattern OF_DATABASE = Pattern.compile("[a-z]+(?:_[a-z]+)*");

    private static final Map<String, String> TESTS = sources("src/test/java");
    private static final Map<String, String> CLASSES = sources("src/main/java");
    private static final Map<String, String> MIGRATIONS = files("src/main/resources/db/migration")
            .collect(Collectors.toMap(f -> f.getFileName().toString(), SecurityDocsTest::read));

    private static Stream<Path> files(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Source by simple name of the class. */
    private static Map<String, String> sources(String folder) {
        return files(folder)
                .filter(f -> f.toString().endsWith(".java"))
                .collect(Collectors.toMap(
                        f -> f.getFileName().toString().replace(".java", ""),
                        SecurityDocsTest::read,
                        (one, other) -> one + other,
                        TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each row of each table, without heads. */
    private static List<List<String>> rows(String document) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = read(Path.of("../docs/" + document)).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
            if (lines.get(i).startsWith("|") && !lines.get(i).startsWith("|---") && !head) {
                String[] cells = lines.get(i).split("\\|", -1);
                rows.add(Arrays.stream(cells, 1, cells.length - 1)
                        .map(String::strip)
                        .toList());
            }
        }
        return rows;
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(m -> m.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "security-signin.md"})
    void each_row_names_a_test_that_exists(String document) {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows(document)) {
            List<String> named = quoted(row.getLast());
            if (named.isEmpty()) {
                wrong.add(row.getFirst() + ": no test");
            }
            named.stream().filter(test -> !isThere(test)).forEach(test -> wrong.add(row.getFirst() + ": " + test));
        }
        assertThat(rows(document)).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "security-signin.md"})
    void each_test_that_is_named_anywhere_exists(String document) {
        assertThat(TEST.matcher(read(Path.of("../docs/" + document)))
                        .results()
                        .map(MatchResult::group)
                        .filter(test -> !isThere(test)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "security-signin.md"})
    void each_class_and_migration_in_the_column_of_places_exists(String document) {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows(document)) {
            List<String> places = quoted(row.get(row.size() - 2));
            places.stream().filter(place -> !isPlace(place)).forEach(place -> wrong.add(row.getFirst() + ": " + place));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_name_that_is_not_there_is_noticed() {
        assertThat(isThere("SecurityDocsTest.a_name_that_is…")).isTrue();
        assertThat(isThere("SecurityDocsTest.a_name_that_was…")).isFalse();
        assertThat(isThere("SecurityDocsTest.a_name_that_is")).isFalse();
        assertThat(isThere("NowhereTest")).isFalse();
        assertThat(isThere("the method of a class that was named before")).isFalse();
        assertThat(isPlace("platform.ActorContext")).isTrue();
        assertThat(isPlace("platform.Nowhere")).isFalse();
        assertThat(isPlace("qm_may")).isTrue();
        assertThat(isPlace("qm_might")).isFalse();
    }

    private static boolean isThere(String test) {
        var name = TEST.matcher(test);
        if (!name.matches()) {
            return false;
        }
        String source = TESTS.get(name.group(1));
        String method = name.group(2);
        return source != null
                && (method == null
                        || Pattern.compile("\\bvoid " + method + (name.group(3).isEmpty() ? "\\(" : "\\w*\\("))
                                .matcher(source)
                                .find());
    }

    /** A class of ours, a migration or something made by one, or a file or folder of the repository. */
    private static boolean isPlace(String place) {
        if (MIGRATION.matcher(place).matches()) {
            return MIGRATIONS.keySet().stream().anyMatch(name -> name.startsWith(place));
        }
        if (OF_DATABASE.matcher(place).matches()) {
            Pattern word = Pattern.compile("\\b" + place + "\\b");
            return MIGRATIONS.values().stream()
                    .anyMatch(sql -> word.matcher(sql).find());
        }
        var name = CLASS.matcher(place);
        if (name.matches()) {
            return CLASSES.containsKey(name.group(1));
        }
        return Stream.of("../", "../docs/", "src/main/resources/", "../app/src/main/resources/")
                .anyMatch(folder -> Files.exists(Path.of(folder + place)));
    }
}
