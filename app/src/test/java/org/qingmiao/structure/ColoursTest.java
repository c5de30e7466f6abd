package org.qingmiao.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.page.drawing.Palette;
import org.qingmiao.page.style.StyleTokens;
import org.qingmiao.platform.Resources;

/** A colour is said by its value in one place, and by its name everywhere else. */
class ColoursTest {
    private static final Path STYLE = Path.of("src/main/resources/style");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path ICON = Path.of("src/main/resources/static/icon.svg");
    private static final Pattern VALUE =
            Pattern.compile("(?<![\\w}&])#[0-9a-fA-F]{3,8}(?![\\w-])|\\b(?:rgb|hsl)a?\\(\\s*[\\d.]");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):");

    @Test
    void no_class_says_a_colour_by_its_value() {
        assertThat(sayingColours(SourceTree.files(SourceTree.MAIN, ".java"))).isEmpty();
    }

    @Test
    void no_style_sheet_but_that_of_tokens_says_a_colour_by_its_value() {
        assertThat(sayingColours(SourceTree.files(STYLE, ".css"))).containsExactly("tokens.css");
    }

    @Test
    void no_template_says_a_colour_by_its_value_but_the_white_ground_of_a_qr_code() {
        assertThat(sayingColours(SourceTree.files(TEMPLATES, ".jte"))).containsExactly("factor.jte");
        assertThat(values(TEMPLATES.resolve("safeguard/factor.jte"))).containsExactly("#fff");
    }

    /** It is a file of its own, which no style sheet reaches. */
    @Test
    void the_icon_has_the_colours_of_the_tokens() {
        assertThat(values(ICON)).containsOnly(StyleTokens.value("sprout"), StyleTokens.value("sprout-2"));
    }

    private static List<String> values(Path file) {
        return VALUE.matcher(SourceTree.read(file))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> sayingColours(List<Path> files) {
        return files.stream()
                .filter(f -> VALUE.matcher(SourceTree.read(f)).find())
                .map(f -> f.getFileName().toString())
                .toList();
    }

    @Test
    void every_name_that_is_used_stands_among_the_tokens() {
        Set<String> tokens = matches(TOKEN, STYLE.resolve("tokens.css"));
        Set<String> used = SourceTree.files(STYLE, ".css").stream()
                .flatMap(f -> matches(USE, f).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tokens).containsAll(used);
        assertThat(tokens)
                .containsAll(Stream.of(Palette.values()).map(Palette::token).toList());
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(SourceTree.read(file))
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_part_of_the_style_sheet_is_served() {
        List<String> parts = SourceTree.files(STYLE, ".css").stream()
                .filter(f -> STYLE.equals(f.getParent()))
                .map(f -> f.getFileName().toString().replace(".css", ""))
                .toList();
        assertThat(Resources.lines("/style/parts.txt")).containsExactlyInAnyOrderElementsOf(parts);
    }
}
