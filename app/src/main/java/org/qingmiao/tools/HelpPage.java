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
            head("必需", "Required");
            shape.needs().forEach(need -> line(need.written(lang == Lang.EN ? "or" : "或")));
        }
        if (!shape.inputs().isEmpty()) {
            head("输入", "Inputs");
            shape.inputs().forEach(this::input);
        }
        if (!calculator.choices().isEmpty()) {
            head("选项", "Options");
            calculator.choices().forEach(this::choice);
        }
        head("结果", "Results");
        shape.outputs()
                .forEach(output -> line(pad(output.name(), 22) + output.text().in(lang) + unit(output.unit())));
        if (!(calculator instanceof FileCalculator)) {
            line(pad("error", 22) + say("哪里不对", "what is wrong"));
        }
        head("标准与来源", "Standard and source");
        line(shape.standard().in(lang));
        line(about.source().in(lang));
        head("示例", "Example");
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
        String preset = choice.preset().isEmpty() ? "" : say("；默认 ", "; default ") + choice.preset();
        line(pad("--" + choice.name(), 22)
                + choice.text().in(lang)
                + (values.isEmpty() ? "" : "  [" + String.join(" / ", values) + "]")
                + preset);
    }

    private void head(String zh, String en) {
        page.append('\n').append(say(zh, en)).append('\n');
    }

    private void line(String text) {
        page.append("  ").append(text).append('\n');
    }

    private String say(String zh, String en) {
        return lang == Lang.EN ? en : zh;
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
