package org.qingmiao.tools;

import java.util.List;
import org.qingmiao.platform.Lang;

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
            head("tools.cli.required");
            shape.needs().forEach(need -> line(need.text().in(lang)));
        }
        if (!shape.inputs().isEmpty()) {
            head("tools.cli.inputs");
            shape.inputs().forEach(this::input);
        }
        head("tools.cli.options");
        calculator.choices().forEach(this::choice);
        flags();
        head("tools.cli.results");
        shape.outputs()
                .forEach(output -> line(pad(output.name(), 22) + output.text().in(lang) + unit(output.unit())));
        if (!(calculator instanceof FileCalculator)) {
            line(pad("error", 22) + say("tools.cli.error"));
        }
        head("tools.cli.sources");
        line(shape.standard().in(lang));
        line(about.source().in(lang));
        head("tools.cli.example");
        line("./qm calc " + about.name() + " " + about.example());
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

    private void input(Input input) {
        String allowed = input.allowed(lang);
        line(pad("--" + input.name(), 22)
                + input.text().in(lang)
                + unit(input.unit())
                + (allowed.isBlank() ? "" : "  [" + allowed.strip() + "]"));
    }

    private void choice(Choice choice) {
        List<String> values = choice.values();
        String preset = choice.preset().isEmpty() ? "" : say("tools.cli.preset", choice.preset());
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
        return Words.both(key, values).in(lang);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
