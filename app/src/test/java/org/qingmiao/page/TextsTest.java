package org.qingmiao.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** Comments are read as well, so that a quote in one does not begin a text. */
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "//[^\\n"
                    + "]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'",
            Pattern.DOTALL);

    private static final Pattern CONTRIBUTED = Pattern.compile("Action\\.named\\(\"([a-z]+)\\.([a-z0-9.-]+)\"\\)");

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(TextBundles.in(Lang.EN).keySet())
                .isEqualTo(TextBundles.in(Lang.ZH).keySet());
    }

    @Test
    void both_languages_fill_the_same_placeholders() {
        Map<String, Set<String>> different = new TreeMap<>();
        TextBundles.in(Lang.ZH).forEach((key, zh) -> {
            String en = TextBundles.in(Lang.EN).getOrDefault(key, "");
            if (!placeholders(zh).equals(placeholders(en))) {
                different.put(key, placeholders(zh));
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void every_text_is_a_pattern_that_icu_reads() {
        Map<String, String> wrong = new TreeMap<>();
        for (Lang lang : Lang.values()) {
            TextBundles.in(lang).forEach((key, pattern) -> {
                try {
                    new MessageFormat(pattern, lang.locale());
                } catch (IllegalArgumentException e) {
                    wrong.put(key + " in " + lang, e.getMessage());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void english_says_one_target_and_two_targets() {
        Pattern many = Pattern.compile(
                "\\(s\\)|\\b1 (?:(?!neither|wants)[a-z-]+ )?(?:targets|clauses|units|values|events|tasks|notices|days"
                        + "|milestones|measures|errors|things|people|fields|entries|accounts|seconds|minutes|months|years|votes"
                        + "|answers|suggestions|codes|places|flags|applicants|numbers|reports|problems|projects|mails|points"
                        + "|kinds|faults|characters|rows|addresses|files|questions|streets|indicators|elements|checks|rounds)\\b");
        Object[] ones = Stream.generate(() -> 1).limit(20).toArray();
        Map<String, String> wrong = new TreeMap<>();
        TextBundles.in(Lang.EN).keySet().forEach(key -> {
            String said = Messages.in(Lang.EN, key, ones);
            if (many.matcher(said).find()) {
                wrong.put(key, said);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_chinese_stands_in_code() {
        Map<String, String> found = new TreeMap<>();
        try (var files = Files.walk(MAIN.resolve("java"))) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> LITERAL_OR_COMMENT
                            .matcher(read(f))
                            .results()
                            .map(MatchResult::group)
                            .filter(token ->
                                    !token.startsWith("/") && HAN.matcher(token).find())
                            .forEach(token -> found.put(f + " " + token, token)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found.keySet()).isEmpty();
    }

    /** Names of the arguments, also of those in the branches of a plural. */
    private static Set<String> placeholders(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
                names.add(pattern.getSubstring(pattern.getPart(i + 1)));
            }
        }
        return names;
    }

    @Test
    void no_text_is_blank() {
        assertThat(TextBundles.in(Lang.ZH).values()).allMatch(t -> !t.isBlank());
        assertThat(TextBundles.in(Lang.EN).values()).allMatch(t -> !t.isBlank());
    }

    @Test
    void every_key_that_code_and_pages_name_exists() {
        Set<String> keys = TextBundles.in(Lang.ZH).keySet();
        Set<String> unknown = new TreeSet<>();
        for (String name : named()) {
            boolean known = isStart(name) ? keys.stream().anyMatch(k -> k.startsWith(name)) : keys.contains(name);
            // Ids of acts look like keys; their texts stand together in the bundle of the record.
            boolean act = keys.contains("safeguard.act." + name);
            if (!known && !act) {
                unknown.add(name);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_text_is_left_that_nothing_shows() {
        Set<String> named = named();
        Set<String> unused = new TreeSet<>();
        for (String key : TextBundles.in(Lang.ZH).keySet()) {
            boolean used = named.contains(key)
                    || named.stream().anyMatch(name -> isStart(name) && key.startsWith(name))
                    || named.stream().anyMatch(name -> key.startsWith(name + "."));
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** A literal that ends in a dot or underscore is put together with the rest at run time. */
    private static boolean isStart(String name) {
        return name.endsWith(".") || name.endsWith("_");
    }

    /** Literals that look like keys: the name of a room with texts, a dot, words. */
    private static Set<String> named() {
        Set<String> rooms = TextBundles.in(Lang.ZH).keySet().stream()
                .map(k -> k.substring(0, k.indexOf('.')))
                .collect(Collectors.toSet());
        // Names of files are no keys. Ids of actions look alike: where one is made, and where a handler says from whom
        // it takes a body.
        Pattern literal = Pattern.compile(
                "(?<!named\\()(?<!from = )\"((?:" + String.join("|", rooms) + ")\\.(?!yaml\")[a-z0-9_.]*)\"");
        Set<String> named = new TreeSet<>();
        try (var files = Files.walk(MAIN)) {
            files.filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".jte"))
                    .map(TextsTest::read)
                    .forEach(code -> {
                        literal.matcher(code).results().forEach(m -> named.add(m.group(1)));
                        CONTRIBUTED.matcher(code).results().forEach(m -> named.add(textOf(m)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }

    /** The text of an action that a room contributes is named after it. */
    private static String textOf(MatchResult action) {
        return action.group(1) + ".action." + action.group(2).replace('-', '_');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
