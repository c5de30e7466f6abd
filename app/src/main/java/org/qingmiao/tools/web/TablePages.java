package org.qingmiao.tools.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.ColumnNames;
import org.qingmiao.tools.CsvFilter;
import org.qingmiao.tools.CsvStyle;
import org.qingmiao.tools.Impossible;
import org.qingmiao.tools.Shape;
import org.qingmiao.tools.Unusable;

/** A small table, pasted from a spreadsheet or typed with commas. */
final class TablePages {
    private static final int LONGEST = 200_000;

    private TablePages() {}

    static TablePage of(Calculator calculator, Asked asked) {
        Choices choices = CasePages.choices(calculator, asked.given());
        Shape shape = calculator.shape(choices);
        String pasted = asked.given().getOrDefault("table", asked.sent() ? example(shape, asked.given()) : "");
        Optional<String> problem = Optional.empty();
        List<List<String>> table = List.of();
        if (asked.sent()) {
            try {
                table = answer(calculator, choices, pasted, asked.lang());
            } catch (Unusable unusable) {
                problem = Optional.of(unusable.line());
            } catch (Impossible impossible) {
                problem = Optional.of(impossible.in(asked.lang()));
            } catch (CsvParseException malformed) {
                problem = Optional.of(Texts.all().get(asked.lang(), "tools.batch.malformed"));
            }
        }
        return new TablePage(
                Heads.of(calculator, choices, asked),
                new Fields(asked.lang()).choices(calculator.about().name(), calculator.choices(), asked.given()),
                shape.inputs().stream().map(i -> i.name()).collect(Collectors.joining(",")),
                pasted,
                table.isEmpty() ? List.of() : table.getFirst(),
                table.isEmpty() ? List.of() : table.subList(1, table.size()),
                problem);
    }

    /** The example of the command line, whose values are series with commas, as a table. */
    private static String example(Shape shape, Map<String, String> given) {
        List<String> names = shape.inputs().stream()
                .map(i -> i.name())
                .filter(given::containsKey)
                .toList();
        List<String[]> columns = names.stream()
                .map(name -> given.getOrDefault(name, "").split(",", -1))
                .toList();
        int rows = columns.stream().mapToInt(c -> c.length).max().orElse(0);
        return String.join(",", names)
                + IntStream.range(0, rows)
                        .mapToObj(row -> columns.stream()
                                .map(c -> c.length == 1 ? c[0] : c[row])
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static List<List<String>> answer(Calculator calculator, Choices choices, String pasted, Lang lang)
            throws Unusable {
        if (pasted.length() > LONGEST) {
            throw Impossible.of("table", Messages.of("tools.table_pages.too_long_here_please_send"));
        }
        byte[] csv = commas(pasted).getBytes(StandardCharsets.UTF_8);
        CsvStyle style = new CsvStyle(
                StandardCharsets.UTF_8,
                false,
                lang,
                ColumnNames.of(calculator.shape(choices)),
                UnaryOperator.identity());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CsvFilter(calculator, choices).run(new ByteArrayInputStream(csv), out, style, lang);
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .ofCsvRecord(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
                return reader.stream().map(CsvRecord::getFields).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A block copied from a spreadsheet has tabs; quotes are for cells that hold commas. */
    private static String commas(String pasted) {
        int end = pasted.indexOf('\n');
        String head = end < 0 ? pasted : pasted.substring(0, end);
        if (!head.contains("\t")) {
            return pasted;
        }
        return pasted.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(cell -> cell.contains(",") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }
}
