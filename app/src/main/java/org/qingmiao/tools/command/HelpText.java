package org.qingmiao.tools.command;

import java.util.List;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;

/** What {@code ./qm calc NAME --help} says: inputs with units and ranges, results, standard, source, an example. */
final class HelpText {
    private final Calculator calculator;
    private final Lang lang;
    private final StringBuilder page = new StringBuilder();

    private HelpText(Calculator calculator, Lang lang) {
        this.calculator = calculator;
        this.lang = lang;
    }

    static String of(Calculator calculator, ChosenOptions chosenOptions, Lang lang) {
        return new HelpText(calculator, lang).write(calculator.shape(chosenOptions));
    }

    private String write(TableShape tableShape) {
        CalculatorDescription calculatorDescription = calculator.about();
        page.append(calculatorDescription.title().in(lang)).append("\n\n");
        page.append("  ./qm calc ")
                .append(calculatorDescription.name())
                .append(usage())
                .append("\n");
        if (!tableShape.needs().isEmpty()) {
            head("tools.cli.required");
            tableShape
                    .needs()
                    .forEach(requiredColumns -> line(requiredColumns.text().in(lang)));
        }
        if (!tableShape.inputs().isEmpty()) {
            head("tools.cli.inputs");
            tableShape.inputs().forEach(this::input);
        }
        head("tools.cli.options");
        calculator.choices().forEach(this::choice);
        flags();
        head("tools.cli.results");
        tableShape
                .outputs()
                .forEach(outputColumn ->
                        line(pad(outputColumn.name(), 22) + outputColumn.text().in(lang) + unit(outputColumn.unit())));
        if (!(calculator instanceof FileCalculator)) {
            line(pad("error", 22) + say("tools.cli.error"));
        }
        head("tools.cli.sources");
        line(tableShape.standard().in(lang));
        line(calculatorDescription.source().in(lang));
        head("tools.cli.example");
        line("./qm calc " + calculatorDescription.name() + " " + calculatorDescription.example());
        return page.toString();
    }

    private String usage() {
        return switch (calculator) {
            case RowCalculator _, SeriesCalculator _ -> " --key value … | --csv < in.csv > out.csv";
            case LineCalculator _ -> " --key value … | --ndjson < in.ndjson > out.ndjson";
            case FileCalculator _ -> " --key FILE …";
        };
    }

    /** What every calculator understands. */
    private void flags() {
        switch (calculator) {
            case RowCalculator _, SeriesCalculator _ -> flag("--csv", "tools.cli.csv", "");
            case LineCalculator _ -> flag("--ndjson", "tools.cli.ndjson", "");
            case FileCalculator _ -> {}
        }
        if (!(calculator instanceof FileCalculator)) {
            flag("--format", "tools.cli.format", "  [text / json]" + say("tools.cli.preset", "text"));
        }
        flag("--lang", "tools.cli.lang", "  [zh / en]");
        flag("--help", "tools.cli.help", "");
    }

    private void flag(String name, String key, String more) {
        line(pad(name, 22) + say(key) + more);
    }

    private void input(InputColumn inputColumn) {
        String allowed = inputColumn.allowed(lang);
        line(pad("--" + inputColumn.name(), 22)
                + inputColumn.text().in(lang)
                + unit(inputColumn.unit())
                + (allowed.isBlank() ? "" : "  [" + allowed.strip() + "]"));
    }

    private void choice(CalculatorOption calculatorOption) {
        List<String> values = calculatorOption.values();
        String preset = calculatorOption.preset().isEmpty() ? "" : say("tools.cli.preset", calculatorOption.preset());
        line(pad("--" + calculatorOption.name(), 22)
                + calculatorOption.text().in(lang)
                + (values.isEmpty() ? "" : "  [" + String.join(" / ", values) + "]")
                + preset);
    }

    private void head(String key) {
        page.append('\n').append(say(key)).append('\n');
    }

    private void line(String text) {
        page.append("  ").append(text).append('\n');
    }

    private String say(String key, Object... values) {
        return Messages.of(key, values).in(lang);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
