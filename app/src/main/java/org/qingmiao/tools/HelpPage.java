package org.qingmiao.tools;

import java.util.List;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;

/** What {@code ./qm calc NAME --help} says: inputs with units and ranges, results, standard, source, an example. */
final class HelpPage {
    private final Calculator calculator;
    private final Lang lang;
    private final StringBuilder page = new StringBuilder();

    private HelpPage(Calculator calculator, Lang lang) {
        this.calculator = calculator;
        this.lang = lang;
    }

    static String of(Calculator calculator, Choices choices, Lang lang) {
        return new HelpPage(calculator, lang).write(calculator.shape(choices));
    }

    private String write(Shape shape) {
        About about = calculator.about();
        page.append(about.title().in(lang)).append("\n\n");
        page.append("  ./qm calc ").append(about.name()).append(usage()).append("\n");
        if (!shape.needs().isEmpty()) {
            head("tools.help.required");
            shape.needs().forEach(need -> line(need.written(say("tools.help.or"))));
        }
        if (!shape.inputs().isEmpty()) {
            head("tools.help.inputs");
            shape.inputs().forEach(this::input);
        }
        if (!calculator.choices().isEmpty()) {
            head("tools.help.options");
            calculator.choices().forEach(this::choice);
        }
        head("tools.help.results");
        shape.outputs()
                .forEach(output -> line(pad(output.name(), 22) + output.text().in(lang) + unit(output.unit())));
        if (!(calculator instanceof FileCalculator)) {
            line(pad("error", 22) + say("tools.help.what_wrong"));
        }
        head("tools.help.standard_source");
        line(shape.standard().in(lang));
        line(about.source().in(lang));
        head("tools.help.example");
        line("./qm calc " + about.name() + " " + about.example());
        return page.toString();
    }

    private String usage() {
        return switch (calculator) {
            case RowCalculator _, SeriesCalculator _ ->
                " --key value … [--format text|json] | --csv < in.csv > out.csv";
            case LineCalculator _ -> " --key value … [--format text|json] | --ndjson < in.ndjson > out.ndjson";
            case FileCalculator _ -> " --key FILE …";
        };
    }

    private void input(Input input) {
        String allowed = input.allowed(lang);
        line(pad("--" + input.name(), 22)
                + input.text().in(lang)
                + unit(input.unit())
                + (allowed.isBlank() ? "" : "  [" + allowed.strip() + "]"));
    }

    private void choice(Choice choice) {
        List<String> values = choice.values();
        String preset = choice.preset().isEmpty() ? "" : say("tools.help.default", choice.preset());
        line(pad("--" + choice.name(), 22)
                + choice.text().in(lang)
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
        return Messages.in(lang, key, values);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
