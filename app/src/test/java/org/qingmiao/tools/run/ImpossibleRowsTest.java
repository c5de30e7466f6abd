package org.qingmiao.tools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.command.Cli;

/** Whatever stands in a cell, it is at most an error of its row: every calculator, every choice, every column. */
class ImpossibleRowsTest {
    private static final List<String> DATES = List.of(
            "1021-01-01",
            "1899-12-31",
            "2101-01-01",
            "0000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2023-02-30",
            "2023-13-01",
            "2023-1-1",
            "20230101",
            "01.02.2023",
            "2023/01/01",
            "today");

    private static final List<String> EXTREMES = List.of(
            "0",
            "-1",
            "0.5",
            "1e99",
            "-1e99",
            "1e-99",
            "999999999999999999999999999999",
            "1000000000",
            "100000",
            "NaN",
            "Infinity",
            "1e999999999",
            "0x10",
            "１２",
            "1,5",
            "y",
            "M");

    static Stream<Arguments> cases() {
        return Calculators.ALL.stream()
                .filter(calculator -> calculator instanceof RowCalculator || calculator instanceof SeriesCalculator)
                .flatMap(calculator -> OptionCombinations.of(calculator.choices()).stream()
                        .map(chosenOptions ->
                                Arguments.of(calculator.about().name(), chosen(calculator, chosenOptions))));
    }

    private static String chosen(Calculator calculator, ChosenOptions chosenOptions) {
        return calculator.choices().stream()
                .filter(calculatorOption -> !calculatorOption.values().isEmpty())
                .map(calculatorOption ->
                        " --" + calculatorOption.name() + " " + chosenOptions.text(calculatorOption.name()))
                .collect(Collectors.joining());
    }

    private static TableShape shape(String name, String chosen) {
        Calculator calculator = Calculators.named(name).orElseThrow();
        Map<String, String> given = new LinkedHashMap<>();
        String[] words = chosen.strip().split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            given.put(words[i].substring(2), words[i + 1]);
        }
        return calculator.shape(ChosenOptions.of(calculator.choices(), given));
    }

    /** A value that is good in any column of its kind. */
    private static String good(InputColumn inputColumn) {
        return switch (inputColumn.kind()) {
            case DATE -> inputColumn.name().matches("measured_on|to|as_of") ? "2025-06-20" : "2025-03-03";
            case SEX -> "F";
            case YES_NO -> "n";
            case CODE -> inputColumn.codes().getFirst();
            case TEXT -> inputColumn.name().equals("t") ? "" : "a";
            case DECIMAL, INTEGER ->
                inputColumn.range().min() == null
                        ? "1"
                        : inputColumn
                                .range()
                                .min()
                                .max(java.math.BigDecimal.ONE)
                                .toPlainString();
        };
    }

    private static String csv(List<InputColumn> inputs, List<List<String>> rows) {
        String header = inputs.stream().map(InputColumn::name).collect(Collectors.joining(","));
        return header + "\n"
                + rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("cases")
    void every_date_that_cannot_be_is_named_and_the_stream_goes_on(String name, String chosen) {
        List<InputColumn> inputs = shape(name, chosen).inputs();
        for (InputColumn bad : inputs) {
            if (bad.kind() == InputColumn.Kind.DATE) {
                List<List<String>> rows = new ArrayList<>();
                DATES.forEach(date -> rows.add(
                        inputs.stream().map(i -> i.equals(bad) ? date : good(i)).toList()));
                rows.add(inputs.stream().map(ImpossibleRowsTest::good).toList());
                Cli cli = Cli.run(name + " --csv" + chosen, csv(inputs, rows));
                assertThat(cli.status()).as(cli.err()).isZero();
                assertThat(cli.lines()).hasSize(rows.size() + 1);
                for (int i = 0; i < DATES.size(); i++) {
                    assertThat(cli.lines().get(i + 1)).contains(bad.name() + ": ", DATES.get(i));
                }
                assertThat(cli.lines().getLast()).doesNotContain(bad.name() + ": ");
            }
        }
    }

    @ParameterizedTest(name = "{0}{1}")
    @MethodSource("cases")
    void no_number_stops_a_stream(String name, String chosen) {
        List<InputColumn> inputs = shape(name, chosen).inputs();
        boolean series = Calculators.named(name).orElseThrow() instanceof SeriesCalculator;
        for (InputColumn odd : inputs) {
            List<List<String>> rows = new ArrayList<>();
            for (String value : EXTREMES) {
                rows.add(inputs.stream()
                        .map(i -> i.equals(odd) ? value : good(i))
                        .map(cell -> series && cell.equals("a") ? "s" + rows.size() : cell)
                        .toList());
                // Twice, and in a series of one key with a good row.
                rows.add(inputs.stream()
                        .map(i -> i.equals(odd) ? value : good(i))
                        .toList());
            }
            Cli cli = Cli.run(name + " --csv" + chosen, csv(inputs, rows));
            assertThat(cli.status()).as(odd.name() + cli.err()).isZero();
            assertThat(cli.err()).isEmpty();
            assertThat(cli.lines().size()).isGreaterThan(1);
        }
    }
}
