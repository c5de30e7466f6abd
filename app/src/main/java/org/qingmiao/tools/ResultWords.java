package org.qingmiao.tools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What calculators say: words of results and choices, and sentences with values in them. */
public final class ResultWords {
    private static final String RESULT = "tools.word.";
    private static final String CHOICE = "tools.choice.";
    private static final String COUNTED = "tools.flag.";

    private ResultWords() {}

    /** What a value of a choice is called; the value itself if it has no other name. */
    public static String choice(Lang lang, String calculator, String choice, String value) {
        return Messages.find(lang, CHOICE + calculator + "." + choice + "." + value)
                .or(() -> Messages.find(lang, CHOICE + choice + "." + value))
                .or(() -> Messages.find(lang, CHOICE + value))
                .orElse(value);
    }

    /** A result as a person reads it: words named, names of inputs by their label, numbers as they are. */
    public static String result(Lang lang, TableShape tableShape, ResultRow resultRow, int place) {
        OutputColumn outputColumn = tableShape.outputs().get(place);
        String cell = resultRow.cell(place);
        if (resultRow.value(place) instanceof String) {
            return words(lang, tableShape, outputColumn.name(), cell);
        }
        return outputColumn.name().endsWith("_flag")
                ? Messages.find(lang, COUNTED + cell).orElse(cell)
                : cell;
    }

    private static String words(Lang lang, TableShape tableShape, String output, String cell) {
        List<String> given = List.of(cell.split(" ", -1));
        List<Optional<String>> named = given.stream()
                .map(word -> known(lang, tableShape, output, word))
                .toList();
        String between = named.stream().allMatch(Optional::isPresent) ? Messages.in(lang, "tools.text.between") : " ";
        return IntStream.range(0, given.size())
                .mapToObj(i -> named.get(i).orElse(given.get(i)))
                .collect(Collectors.joining(between));
    }

    private static Optional<String> known(Lang lang, TableShape tableShape, String output, String word) {
        return Messages.find(lang, RESULT + output + "." + word)
                .or(() -> Messages.find(lang, RESULT + word))
                .or(() -> tableShape.inputs().stream()
                        .filter(inputColumn -> inputColumn.name().equals(word))
                        .findFirst()
                        .map(inputColumn -> inputColumn.text().in(lang)));
    }
}
