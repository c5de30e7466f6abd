package org.qingmiao.tools.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.Choice;
import org.qingmiao.tools.Impossible;
import org.qingmiao.tools.Input;
import org.qingmiao.tools.Need;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Words;

/** Turns what a calculator asks for into fields. */
final class Fields {
    /** Above this a limit only keeps typing errors out. */
    private static final BigDecimal LARGEST_SCALE = new BigDecimal(60);

    private final Lang lang;

    Fields(Lang lang) {
        this.lang = lang;
    }

    /** Every value that cannot be, and every need that is not met, by the name of its field. */
    static Map<String, Text> problems(Shape shape, Map<String, String> given) {
        Map<String, Text> problems = new LinkedHashMap<>();
        for (Input input : shape.inputs()) {
            try {
                input.parse(given.getOrDefault(input.name(), ""));
            } catch (Impossible impossible) {
                problems.put(input.name(), impossible.what());
            }
        }
        for (Need need : shape.needs()) {
            if (!need.isMetBy(given.keySet())) {
                problems.putIfAbsent(need.anyOf().getFirst().getFirst(), missing(shape, need));
            }
        }
        return problems;
    }

    private static Text missing(Shape shape, Need need) {
        return Texts.all().both("tools.missing", new Text(labels(shape, need, Lang.ZH), labels(shape, need, Lang.EN)));
    }

    private static String labels(Shape shape, Need need, Lang lang) {
        return need.anyOf().stream()
                .map(set -> set.stream()
                        .map(name -> label(shape, name, lang))
                        .collect(Collectors.joining(Messages.in(lang, "tools.missing.with"))))
                .collect(Collectors.joining(Messages.in(lang, "tools.missing.or")));
    }

    private static String label(Shape shape, String name, Lang lang) {
        return shape.inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(input -> input.text().in(lang))
                .orElse(name);
    }

    List<Field> inputs(List<Input> inputs, Map<String, String> given, Map<String, Text> problems) {
        return inputs.stream()
                .map(input -> input(input, input.name(), given, problems))
                .toList();
    }

    /** @param name of the field, if it is not that of the input */
    Field input(Input input, String name, Map<String, String> given, Map<String, Text> problems) {
        return new Field(
                name,
                capital(input.text().in(lang)) + unit(input.unit()),
                hint(input),
                form(input),
                given.getOrDefault(name, ""),
                options(input),
                Optional.ofNullable(problems.get(name)).map(problem -> problem.in(lang)));
    }

    /** The range, where it teaches something; that an age is not over 130 years goes without saying. */
    private static String hint(Input input) {
        BigDecimal min = input.range().min();
        BigDecimal max = input.range().max();
        boolean scale = min != null && max != null && max.compareTo(LARGEST_SCALE) <= 0 && min.signum() > 0;
        return scale ? min + "–" + max : "";
    }

    private static Field.Form form(Input input) {
        return switch (input.kind()) {
            case SEX, YES_NO, CODE -> Field.Form.CHOICE;
            case DATE -> Field.Form.DATE;
            case DECIMAL, INTEGER -> Field.Form.NUMBER;
            case TEXT -> Field.Form.TEXT;
        };
    }

    private List<Field.Option> options(Input input) {
        List<String> values = switch (input.kind()) {
            case SEX -> List.of("F", "M");
            case YES_NO -> List.of("y", "n");
            case CODE -> input.codes();
            default -> List.of();
        };
        if (values.isEmpty()) {
            return List.of();
        }
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", Texts.all().get(lang, "tools.unknown")));
        values.forEach(value -> options.add(new Field.Option(value, Words.choice(lang, "input", input.name(), value))));
        return options;
    }

    List<Field> choices(String calculator, List<Choice> choices, Map<String, String> given) {
        return choices.stream()
                .map(choice -> new Field(
                        choice.name(),
                        capital(choice.text().in(lang)),
                        "",
                        choice.values().isEmpty() ? Field.Form.TEXT : Field.Form.CHOICE,
                        given.getOrDefault(choice.name(), choice.preset()),
                        choice.values().stream()
                                .map(value ->
                                        new Field.Option(value, Words.choice(lang, calculator, choice.name(), value)))
                                .toList(),
                        Optional.empty()))
                .toList();
    }

    private String unit(String unit) {
        return unit.isEmpty()
                ? ""
                : Messages.in(lang, "tools.unit.in_brackets", lang == Lang.EN ? unit : unitName(unit));
    }

    private String unitName(String unit) {
        return Words.find(lang, "tools.unit." + unit).orElse(unit);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
