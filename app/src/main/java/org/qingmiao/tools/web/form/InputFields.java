package org.qingmiao.tools.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;

/** Turns what a calculator asks for into fields. */
public final class InputFields {
    /** Above this a limit only keeps typing errors out. */
    private static final BigDecimal LARGEST_SCALE = new BigDecimal(60);

    private final Lang lang;

    public InputFields(Lang lang) {
        this.lang = lang;
    }

    /** Every value that cannot be, and every need that is not met, by the name of its field. */
    public static Map<String, Text> problems(TableShape tableShape, Map<String, String> given) {
        Map<String, Text> problems = new LinkedHashMap<>();
        for (InputColumn inputColumn : tableShape.inputs()) {
            try {
                inputColumn.parse(given.getOrDefault(inputColumn.name(), ""));
            } catch (ImpossibleValue impossibleValue) {
                problems.put(inputColumn.name(), impossibleValue.what());
            }
        }
        for (RequiredColumns requiredColumns : tableShape.needs()) {
            if (!requiredColumns.isMetBy(given.keySet())) {
                problems.putIfAbsent(
                        requiredColumns.anyOf().getFirst().getFirst(), missing(tableShape, requiredColumns));
            }
        }
        return problems;
    }

    private static Text missing(TableShape tableShape, RequiredColumns requiredColumns) {
        return Messages.of(
                "tools.missing",
                new Text(labels(tableShape, requiredColumns, Lang.ZH), labels(tableShape, requiredColumns, Lang.EN)));
    }

    private static String labels(TableShape tableShape, RequiredColumns requiredColumns, Lang lang) {
        return requiredColumns.anyOf().stream()
                .map(set -> set.stream()
                        .map(name -> label(tableShape, name, lang))
                        .collect(Collectors.joining(Messages.in(lang, "tools.missing.with"))))
                .collect(Collectors.joining(Messages.in(lang, "tools.missing.or")));
    }

    private static String label(TableShape tableShape, String name, Lang lang) {
        return tableShape.inputs().stream()
                .filter(inputColumn -> inputColumn.name().equals(name))
                .findFirst()
                .map(inputColumn -> inputColumn.text().in(lang))
                .orElse(name);
    }

    public List<InputField> inputs(List<InputColumn> inputs, Map<String, String> given, Map<String, Text> problems) {
        return inputs.stream()
                .map(inputColumn -> input(inputColumn, inputColumn.name(), given, problems))
                .toList();
    }

    /** @param name of the field, if it is not that of the input */
    public InputField input(
            InputColumn inputColumn, String name, Map<String, String> given, Map<String, Text> problems) {
        return new InputField(
                name,
                capital(inputColumn.text().in(lang)) + unit(inputColumn.unit()),
                hint(inputColumn),
                form(inputColumn),
                given.getOrDefault(name, ""),
                options(inputColumn),
                Optional.ofNullable(problems.get(name)).map(problem -> problem.in(lang)));
    }

    /** The range, where it teaches something; that an age is not over 130 years goes without saying. */
    private static String hint(InputColumn inputColumn) {
        BigDecimal min = inputColumn.range().min();
        BigDecimal max = inputColumn.range().max();
        boolean scale = min != null && max != null && max.compareTo(LARGEST_SCALE) <= 0 && min.signum() > 0;
        return scale ? min + "–" + max : "";
    }

    private static InputField.Form form(InputColumn inputColumn) {
        return switch (inputColumn.kind()) {
            case SEX, YES_NO, CODE -> InputField.Form.CHOICE;
            case DATE -> InputField.Form.DATE;
            case DECIMAL, INTEGER -> InputField.Form.NUMBER;
            case TEXT -> InputField.Form.TEXT;
        };
    }

    private List<InputField.Option> options(InputColumn inputColumn) {
        List<String> values = switch (inputColumn.kind()) {
            case SEX -> List.of("F", "M");
            case YES_NO -> List.of("y", "n");
            case CODE -> inputColumn.codes();
            default -> List.of();
        };
        if (values.isEmpty()) {
            return List.of();
        }
        List<InputField.Option> options = new ArrayList<>();
        options.add(new InputField.Option("", Messages.in(lang, "tools.unknown")));
        values.forEach(value -> options.add(
                new InputField.Option(value, ResultWords.choice(lang, "input", inputColumn.name(), value))));
        return options;
    }

    public List<InputField> choices(String calculator, List<CalculatorOption> choices, Map<String, String> given) {
        return choices.stream()
                .map(calculatorOption -> new InputField(
                        calculatorOption.name(),
                        capital(calculatorOption.text().in(lang)),
                        "",
                        calculatorOption.values().isEmpty() ? InputField.Form.TEXT : InputField.Form.CHOICE,
                        given.getOrDefault(calculatorOption.name(), calculatorOption.preset()),
                        calculatorOption.values().stream()
                                .map(value -> new InputField.Option(
                                        value, ResultWords.choice(lang, calculator, calculatorOption.name(), value)))
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
        return Messages.find(lang, "tools.unit." + unit).orElse(unit);
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
