package org.qingmiao.tools.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
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
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TextSource;
import org.qingmiao.tools.UnreadableFile;
import org.qingmiao.tools.run.CsvFilter;
import org.qingmiao.tools.run.OptionCombinations;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs one calculator as the flags say. */
final class CalcRun implements Callable<Integer> {
    static final List<String> SWITCHES = List.of("csv", "ndjson", "help");
    static final List<String> TEXTS = List.of("format", "lang");
    private static final List<String> LANGUAGES = List.of("zh", "en");
    static final int DONE = 0;
    /** A single case with a value that cannot be. */
    static final int BAD_CASE = 1;

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
        for (ChosenOptions chosenOptions : OptionCombinations.of(calculator.choices())) {
            calculator.shape(chosenOptions).inputs().forEach(inputColumn -> names.add(inputColumn.name()));
        }
        return names;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> flags = flags();
        Lang lang = language(flags.get("lang"), terminal);
        try {
            requireOneOf("lang", flags, LANGUAGES);
            requireOneOf("format", flags, List.of("text", "json"));
            return run(flags, lang);
        } catch (ImpossibleValue impossibleValue) {
            err.println(impossibleValue.in(lang));
            return UNUSABLE;
        } catch (UnreadableFile unreadable) {
            err.println(unreadable.what().in(lang));
            return UNUSABLE;
        } catch (InvalidInput invalidInput) {
            err.println(invalidInput.line());
            return UNUSABLE;
        } finally {
            out.flush();
        }
    }

    /** The language asked for; that of the terminal if none is, or one that there is not. */
    static Lang language(@Nullable String asked, Lang terminal) {
        return asked != null && LANGUAGES.contains(asked) ? Lang.of(asked) : terminal;
    }

    private static void requireOneOf(String flag, Map<String, String> flags, List<String> words) {
        String given = flags.get(flag);
        if (given != null && !words.contains(given)) {
            throw ImpossibleValue.of("--" + flag, "none_of", given, String.join(", ", words));
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

    private int run(Map<String, String> flags, Lang lang) throws IOException, InvalidInput {
        ChosenOptions chosenOptions = ChosenOptions.of(calculator.choices(), flags);
        if (flags.containsKey("help")) {
            out.print(HelpText.of(calculator, chosenOptions, lang));
            return DONE;
        }
        boolean csv = flags.containsKey("csv");
        boolean ndjson = flags.containsKey("ndjson");
        return switch (calculator) {
            case FileCalculator files -> {
                refuse(csv, "tools.cli.not_csv", "--applicants …", lang);
                refuse(ndjson, "tools.cli.not_ndjson", "--applicants …", lang);
                yield files.run(chosenOptions, lang, out, err);
            }
            case LineCalculator lines -> {
                refuse(csv, "tools.cli.not_csv", "--ndjson", lang);
                yield ndjson
                        ? lines(lines.prepare(chosenOptions))
                        : single(chosenOptions, flags, lang).line(lines);
            }
            case RowCalculator _, SeriesCalculator _ -> {
                refuse(ndjson, "tools.cli.not_ndjson", "--csv", lang);
                yield csv
                        ? rows(chosenOptions, lang)
                        : single(chosenOptions, flags, lang).card();
            }
        };
    }

    private void refuse(boolean given, String key, String instead, Lang lang) throws InvalidInput {
        if (given) {
            throw new InvalidInput(
                    Messages.of(key, calculator.about().name(), instead).in(lang));
        }
    }

    private SingleCaseRun single(ChosenOptions chosenOptions, Map<String, String> flags, Lang lang) {
        return new SingleCaseRun(calculator, chosenOptions, flags, lang, out, err);
    }

    private int rows(ChosenOptions chosenOptions, Lang lang) throws IOException, InvalidInput {
        new CsvFilter(calculator, chosenOptions).run(in, out, lang);
        return DONE;
    }

    private int lines(UnaryOperator<String> computation) throws IOException {
        var reader = new BufferedReader(TextSource.of(in).text(StandardCharsets.UTF_8));
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                writer.write(computation.apply(line));
                writer.write('\n');
            }
        }
        writer.flush();
        return DONE;
    }
}
