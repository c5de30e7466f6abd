package org.qingmiao.register.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.plan.compiler.PackCompiler;

/** An element that cannot be counted as it says is a fault, at the words that say it. */
class CountedPackFaultsTest {
    private static final String FILE = "elements/counted.yaml";

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void copied() {
        pack = CountingPack.in(folder, 2026);
    }

    /** Faults as code and words found, of a pack in which the first of some words are others. */
    private List<String> faults(String file, String words, String others) {
        try {
            String text = Files.readString(pack.resolve(file), StandardCharsets.UTF_8);
            assertThat(text).contains(words);
            Files.writeString(
                    pack.resolve(file),
                    text.substring(0, text.indexOf(words))
                            + others
                            + text.substring(text.indexOf(words) + words.length()),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return PackCompiler.check(List.of(pack), Optional.empty()).getFirst().issues().stream()
                .map(i -> i.code().id() + " " + i.found())
                .toList();
    }

    @Test
    void the_pack_of_these_tests_has_none() {
        assertThat(faults(FILE, "wl.opened", "wl.opened")).isEmpty();
    }

    @Test
    void a_register_that_is_not_there() {
        assertThat(faults(FILE, "register: day-home", "register: day-hom")).containsExactly("QM-P008 register day-hom");
    }

    @Test
    void a_count_that_is_not_there() {
        assertThat(faults(FILE, "count: wl.visits", "count: wl.visit")).containsExactly("QM-G062 wl.visit");
    }

    @Test
    void a_code_by_which_nothing_is_divided() {
        assertThat(faults(FILE, "topic: [sport]", "topic: [sprt]")).containsExactly("QM-G063 topic: sprt");
        assertThat(faults(FILE, "topic: [sprt]", "topics: [sport]")).containsExactly("QM-G063 by topics");
    }

    @Test
    void a_split_that_is_not_the_counts() {
        assertThat(faults(FILE, "disaggregation: [topic]", "disaggregation: [sex]"))
                .containsExactly("QM-G063 by sex");
        assertThat(faults("disaggregations.yaml", "{ id: sport,", "{ id: sports,"))
                .contains("QM-G063 by sex");
    }

    @Test
    void what_stands_on_a_day_is_not_added_up_over_periods() {
        assertThat(faults("elements/welfare.yaml", "periods: last }\n  counted", "periods: sum }\n  counted"))
                .containsExactly("QM-G063 periods: sum");
    }

    @Test
    void small_numbers_that_a_register_hides_are_not_shown_by_an_element() {
        assertThat(faults("registers/day-home/register.yaml", "flow: opened_on }", "flow: opened_on, release: 小数遮住 }"))
                .containsExactly("QM-G063 wl.opened, whose small numbers are hidden");
    }
}
