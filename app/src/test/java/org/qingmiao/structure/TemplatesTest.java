package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates are read by people: one tag a line, so that a change shows which one it was. */
class TemplatesTest {
    private static final int LONGEST = 140;
    private static final Path TEMPLATES = SourceTree.ROOT.resolve("app/src/main/jte");

    @Test
    void no_line_of_a_template_is_longer_than_140_characters() {
        assertThat(SourceTree.files(TEMPLATES, ".jte").stream().flatMap(TemplatesTest::tooLong))
                .isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_noticed() {
        assertThat(tooLong("x", List.of("a".repeat(LONGEST), "a".repeat(LONGEST + 1))))
                .containsExactly("x:2");
    }

    private static Stream<String> tooLong(Path template) {
        return tooLong(
                TEMPLATES.relativize(template).toString(),
                SourceTree.read(template).lines().toList());
    }

    private static Stream<String> tooLong(String name, List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).length() > LONGEST)
                .mapToObj(line -> name + ":" + (line + 1));
    }
}
