package org.qingmiao.tools;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** What calculators say: words of results and choices, and sentences with values in them. */
public final class ResultWords {
    private static final String RESULT = "tools.word.";
    private static final String CHOICE = "tools.choice.";
    private static final String COUNTED = "tools.flag.";

    private ResultWords() {}

    /** What a text is called; empty if it has no name. */
    public static Optional<String> find(Lang lang, String key) {
        return Messages.find(lang, key);
    }

    /**
     * A text in both languages with its values; values that are themselves a {@link Text} are put in each language.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static Text both(String key, Object... values) {
        return Messages.of(key, values);
    }

    /** What a value of a choice is called; the value itself if it has no other name. */
    public static String choice(Lang lang, String calculator, String choice, String value) {
        return find(lang, CHOICE + calculator + "." + choice + "." + value)
                .or(() -> find(lang, CHOICE + choice + "." + value))
                .or(() -> find(lang, CHOICE + value))
                .orElse(value);
    }

    /** A result as a person reads it: words named, names of inputs by their label, numbers as they are. */
    public static String result(Lang lang, TableShape tableShape, ResultRow resultRow, int place) {
        OutputColumn outputColumn = tableShape.outputs().get(place);
        String cell = resultRow.cell(place);
        if (resultRow.value(place) instanceof String) {
            String separator = both("tools.text.between").in(lang);
            return Arrays.stream(cell.split(" ", -1))
                    .map(word -> word(lang, tableShape, outputColumn.name(), word))
                    .collect(Collectors.joining(
                            allKnown(lang, tableShape, outputColumn.name(), cell) ? separator : " "));
        }
        return outputColumn.name().endsWith("_flag")
                ? find(lang, COUNTED + cell).orElse(cell)
                : cell;
    }

    private static boolean allKnown(Lang lang, TableShape tableShape, String output, String cell) {
        return Arrays.stream(cell.split(" ", -1)).allMatch(word -> known(lang, tableShape, output, word) != null);
    }

    private static String word(Lang lang, TableShape tableShape, String output, String word) {
        String known = known(lang, tableShape, output, word);
        return known == null ? word : known;
    }

    private static @Nullable String known(Lang lang, TableShape tableShape, String output, String word) {
        return find(lang, RESULT + output + "." + word)
                .or(() -> find(lang, RESULT + word))
                .or(() -> tableShape.inputs().stream()
                        .filter(inputColumn -> inputColumn.name().equals(word))
                        .findFirst()
                        .map(inputColumn -> inputColumn.text().in(lang)))
                .orElse(null);
    }
}
