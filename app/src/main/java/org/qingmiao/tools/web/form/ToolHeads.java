package org.qingmiao.tools.web.form;

import java.util.List;
import java.util.Optional;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;

/** What stands above a calculator's page. */
public final class ToolHeads {
    private ToolHeads() {}

    public static ToolHead of(Calculator calculator, ChosenOptions chosenOptions, CalculatorRequest calculatorRequest) {
        String name = calculator.about().name();
        Optional<String> accept = calculatorRequest.site() == ToolSite.OPEN ? Optional.empty() : accept(calculator);
        List<InputField> fields = new InputFields(calculatorRequest.lang())
                .choices(name, calculator.choices(), calculatorRequest.given());
        return new ToolHead(
                calculatorRequest.site().base(),
                name,
                calculator.about().title(),
                calculator.shape(chosenOptions).standard(),
                calculator.about().source(),
                accept.map(files ->
                        new ToolHead.Batch(files, files.contains("xlsx"), fields, calculatorRequest.refused())));
    }

    /** Which files are answered; a calculator of files is for the command line, where the paths are its user's own. */
    private static Optional<String> accept(Calculator calculator) {
        return switch (calculator) {
            case RowCalculator _, SeriesCalculator _ -> Optional.of(".csv,.xlsx,.xls");
            case LineCalculator _ -> Optional.of(".ndjson,.jsonl,.txt");
            case FileCalculator _ -> Optional.empty();
        };
    }
}
