package org.qingmiao.tools;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs one calculator as the flags say. */
final class CalcRun implements Callable<Integer> {
    static final List<String> SWITCHES = List.of("csv", "ndjson", "help");
    static final List<String> TEXTS = List.of("format", "lang");
    private static final int UNUSABLE = 2;

    private final Calculator calculator;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Lang terminal;

    @Nullable
    CommandSpec spec;

    CalcRun(Calculator calculator, InputStream in, PrintStream out, PrintStream err, Lang terminal) {
        this.calculator = calculator;
        this.in = in;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** The inputs under any choice; a flag that the chosen standard does not ask for is refused when it runs. */
    static Set<String> inputs(Calculator calculator) {
        Set<String> names = new LinkedHashSet<>();
        for (Choices choices : Alternatives.of(calculator.choices())) {
            calculator.shape(choices).inputs().forEach(input -> names.add(input.name()));
        }
        return names;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> flags = flags();
        Lang lang = flags.containsKey("lang") ? Lang.of(flags.get("lang")) : terminal;
        try {
            return run(flags, lang);
        } catch (Impossible impossible) {
            err.println(impossible.in(lang));
            return UNUSABLE;
        } catch (Unusable unusable) {
            err.println(unusable.line());
            return UNUSABLE;
        } catch (CsvParseException malformed) {
            err.println(malformed.getMessage());
            return UNUSABLE;
        } finally {
            out.flush();
        }
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        if (spec != null) {
            for (OptionSpec option : spec.options()) {
                Object value = option.getValue();
                if (value != null && !value.equals(false)) {
                    flags.put(option.names()[0].substring(2), value.toString());
                }
            }
        }
        return flags;
    }

    private int run(Map<String, String> flags, Lang lang) throws IOException, Unusable {
        Choices choices = Choices.of(calculator.choices(), flags);
        if (flags.containsKey("help")) {
            out.print(HelpPage.of(calculator, choices, lang));
            return 0;
        }
        boolean stream = flags.containsKey("csv") || flags.containsKey("ndjson");
        switch (calculator) {
            case FileCalculator files -> {
                return files.run(choices, lang, out, err);
            }
            case LineCalculator lines -> {
                if (stream) {
                    lines(lines.prepare(choices));
                } else {
                    line(lines, choices, flags, lang);
                }
            }
            case RowCalculator _, SeriesCalculator _ -> {
                if (stream) {
                    new CsvFilter(calculator, choices).run(in, out, lang);
                } else {
                    card(choices, flags, lang);
                }
            }
        }
        return 0;
    }

    private void card(Choices choices, Map<String, String> flags, Lang lang) throws Unusable {
        OneCase one = new OneCase(calculator, choices);
        List<Results> answers = one.answer(given(one.bound.shape, flags), lang);
        boolean json = isJson(flags.getOrDefault("format", "text"));
        Shape shape = one.bound.shape;
        out.print(json ? Cards.json(calculator, shape, answers) : Cards.card(calculator, shape, answers, lang));
    }

    private static boolean isJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "text" -> false;
            default -> throw Impossible.of("--format", Messages.of("tools.calc_run.none_text_json", format));
        };
    }

    /** Only what the chosen shape asks for. */
    private static Map<String, String> given(Shape shape, Map<String, String> flags) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Input input : shape.inputs()) {
            String value = flags.get(input.name());
            if (value != null) {
                given.put(input.name(), value);
            }
        }
        return given;
    }

    private void line(LineCalculator calculator, Choices choices, Map<String, String> flags, Lang lang)
            throws Unusable {
        OneCase one = new OneCase(calculator, choices);
        Map<String, String> given = given(one.bound.shape, flags);
        String missing = one.bound.missing(List.copyOf(given.keySet()), lang);
        if (missing != null) {
            throw new Unusable(missing);
        }
        Row row = one.row(given, 0);
        Impossible fault = row.fault();
        if (fault != null) {
            throw fault;
        }
        boolean json = isJson(flags.getOrDefault("format", "text"));
        // A case that cannot be is refused by the card; a program reads the refusal in the line.
        out.print(
                json
                        ? calculator.prepare(choices).apply(calculator.line(row)) + "\n"
                        : calculator.card(row, choices, lang));
    }

    private void lines(UnaryOperator<String> computation) throws IOException {
        Source source = Source.of(in);
        var reader = new BufferedReader(new InputStreamReader(source.stream(), StandardCharsets.UTF_8));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                writer.write(computation.apply(line));
                writer.write('\n');
            }
        }
        writer.flush();
    }
}
