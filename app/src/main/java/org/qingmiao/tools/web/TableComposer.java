package org.qingmiao.tools.web;

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
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.run.ColumnNames;
import org.qingmiao.tools.run.CsvFilter;
import org.qingmiao.tools.run.CsvStyle;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.qingmiao.tools.web.form.InputFields;
import org.qingmiao.tools.web.form.ToolHeads;

/** A small table, pasted from a spreadsheet or typed with commas. */
final class TableComposer {
    private static final int LONGEST = 200_000;

    private TableComposer() {}

    static TableView of(Calculator calculator, CalculatorRequest calculatorRequest) {
        ChosenOptions chosenOptions = CaseComposer.choices(calculator, calculatorRequest.given());
        TableShape tableShape = calculator.shape(chosenOptions);
        String pasted = calculatorRequest
                .given()
                .getOrDefault("table", calculatorRequest.sent() ? example(tableShape, calculatorRequest.given()) : "");
        Optional<String> problem = Optional.empty();
        List<List<String>> table = List.of();
        if (calculatorRequest.sent()) {
            try {
                table = answer(calculator, chosenOptions, pasted, calculatorRequest.lang());
            } catch (InvalidInput invalidInput) {
                problem = Optional.of(invalidInput.line());
            } catch (ImpossibleValue impossibleValue) {
                problem = Optional.of(impossibleValue.in(calculatorRequest.lang()));
            }
        }
        return new TableView(
                ToolHeads.of(calculator, chosenOptions, calculatorRequest),
                new InputFields(calculatorRequest.lang())
                        .choices(calculator.about().name(), calculator.choices(), calculatorRequest.given()),
                tableShape.inputs().stream().map(i -> i.name()).collect(Collectors.joining(",")),
                pasted,
                table.isEmpty() ? List.of() : table.getFirst(),
                table.isEmpty() ? List.of() : table.subList(1, table.size()),
                problem);
    }

    /** The example of the command line, whose values are series with commas, as a table. */
    private static String example(TableShape tableShape, Map<String, String> given) {
        List<String> names = tableShape.inputs().stream()
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

    private static List<List<String>> answer(
            Calculator calculator, ChosenOptions chosenOptions, String pasted, Lang lang) throws InvalidInput {
        if (pasted.length() > LONGEST) {
            throw ImpossibleValue.of("table", "table_too_long");
        }
        byte[] csv = commas(pasted).getBytes(StandardCharsets.UTF_8);
        CsvStyle style = new CsvStyle(
                StandardCharsets.UTF_8,
                false,
                lang,
                ColumnNames.of(calculator.shape(chosenOptions)),
                UnaryOperator.identity());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CsvFilter(calculator, chosenOptions).run(new ByteArrayInputStream(csv), out, style, lang);
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
