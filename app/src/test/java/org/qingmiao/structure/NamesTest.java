package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stranger guesses what a class does from its name, so no two have the same and none is a word of many meanings. */
class NamesTest {
    /** Words that said nine different things before they were replaced; as a part of a longer name they are fine. */
    private static final Set<String> MANY_MEANINGS =
            Set.of("Asked", "Kept", "Said", "Held", "Told", "Place", "Visit", "Answer", "Scope", "Found", "Reading");

    private static final List<String> NAMES = Stream.of(SourceTree.MAIN, Path.of("../calculators/src/main/java"))
            .flatMap(f -> SourceTree.files(f, ".java").stream())
            .map(SourceTree::className)
            .filter(n -> !n.equals("package-info") && !n.equals("module-info"))
            .toList();

    @Test
    void no_class_name_is_used_twice() {
        assertThat(NAMES).hasSizeGreaterThan(500);
        assertThat(twice(NAMES)).isEmpty();
        assertThat(twice(List.of("Report", "Table", "Report"))).containsExactly("Report");
    }

    /** What a template shows is an {@code XView}, what makes it an {@code XComposer}; one letter does not tell them apart. */
    @Test
    void view_models_and_their_composers_do_not_differ_by_one_letter() {
        assertThat(NAMES).noneMatch(n -> n.matches("\\w+Pages?"));
    }

    /** {@code XRepository} speaks SQL; an {@code XTable} is a layout or a file. */
    @Test
    void only_repositories_are_called_like_tables_of_the_database() {
        List<String> wrong = SourceTree.files(SourceTree.MAIN, "Table.java").stream()
                .filter(f -> SourceTree.read(f).contains("JdbcClient"))
                .map(SourceTree::className)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_class_is_called_by_a_word_of_many_meanings() {
        assertThat(NAMES).doesNotContainAnyElementsOf(MANY_MEANINGS);
    }

    private static Set<String> twice(Collection<String> names) {
        return names.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
