package org.qingmiao.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/**
 * The words of results and choices as people read them. They stand with the texts of the pages, but are read without
 * them, since a case on the command line must not wait for a search of the class path.
 */
public final class Words {
    private static final String RESULT = "tools.word.";
    private static final String CHOICE = "tools.choice.";
    private static final String COUNTED = "tools.flag.";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    private Words() {}

    /** Read when a word is first asked for. */
    private static final class Read {
        static final Map<Lang, Properties> BY_LANGUAGE = Map.of(Lang.ZH, read("zh"), Lang.EN, read("en"));

        private static Properties read(String lang) {
            Properties properties = new Properties();
            try (InputStream in = Words.class.getResourceAsStream("/text/tools_" + lang + ".properties")) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }
    }

    /** What a text is called; empty if it has no name. */
    public static Optional<String> find(Lang lang, String key) {
        Properties words = Read.BY_LANGUAGE.get(lang);
        return Optional.ofNullable(words == null ? null : words.getProperty(key));
    }

    /**
     * A text in both languages with its placeholders {@code {0}}, {@code {1}} … filled; values that are themselves a
     * {@link Text} are put in each language.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static Text both(String key, Object... values) {
        return new Text(filled(Lang.ZH, key, values), filled(Lang.EN, key, values));
    }

    private static String filled(Lang lang, String key, Object... values) {
        String text = find(lang, key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        // In one pass, since a value may itself look like a placeholder.
        return values.length == 0
                ? text
                : PLACEHOLDER.matcher(text).replaceAll(found -> {
                    Object value = values[Integer.parseInt(found.group(1))];
                    return Matcher.quoteReplacement(
                            value instanceof Text spoken ? spoken.in(lang) : String.valueOf(value));
                });
    }

    /** What a value of a choice is called; the value itself if it has no other name. */
    public static String choice(Lang lang, String calculator, String choice, String value) {
        return find(lang, CHOICE + calculator + "." + choice + "." + value)
                .or(() -> find(lang, CHOICE + choice + "." + value))
                .or(() -> find(lang, CHOICE + value))
                .orElse(value);
    }

    /** A result as a person reads it: words named, names of inputs by their label, numbers as they are. */
    public static String result(Lang lang, Shape shape, Results results, int place) {
        Output output = shape.outputs().get(place);
        String cell = results.cell(place);
        if (results.value(place) instanceof String) {
            String separator = both("tools.text.between").in(lang);
            return Arrays.stream(cell.split(" ", -1))
                    .map(word -> word(lang, shape, output.name(), word))
                    .collect(Collectors.joining(allKnown(lang, shape, output.name(), cell) ? separator : " "));
        }
        return output.name().endsWith("_flag") ? find(lang, COUNTED + cell).orElse(cell) : cell;
    }

    private static boolean allKnown(Lang lang, Shape shape, String output, String cell) {
        return Arrays.stream(cell.split(" ", -1)).allMatch(word -> known(lang, shape, output, word) != null);
    }

    private static String word(Lang lang, Shape shape, String output, String word) {
        String known = known(lang, shape, output, word);
        return known == null ? word : known;
    }

    private static @Nullable String known(Lang lang, Shape shape, String output, String word) {
        return find(lang, RESULT + output + "." + word)
                .or(() -> find(lang, RESULT + word))
                .or(() -> shape.inputs().stream()
                        .filter(input -> input.name().equals(word))
                        .findFirst()
                        .map(input -> input.text().in(lang)))
                .orElse(null);
    }
}
