package org.qingmiao.tools.web;

import java.time.LocalDate;
import java.util.Map;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.web.form.CalculatorRequest;
import org.qingmiao.tools.web.form.CaseComposer;
import org.qingmiao.tools.web.form.CaseView;
import org.qingmiao.tools.web.form.ToolHeads;
import org.qingmiao.tools.web.growth.GrowthComposer;
import org.qingmiao.tools.web.growth.GrowthView;

/** Which page a calculator has: its own, or the one of its kind. */
final class ToolComposer {
    private ToolComposer() {}

    /** A template and what it shows. */
    record Shown(String template, Object model, int problems) {}

    static Shown of(Calculator calculator, CalculatorRequest calculatorRequest, LocalDate today) {
        return switch (calculator) {
            case RowCalculator rows -> row(rows, calculatorRequest);
            case SeriesCalculator series -> {
                TableView page = TableComposer.of(series, calculatorRequest);
                yield new Shown("tools/table", page, page.problem().isPresent() ? 1 : 0);
            }
            case LineCalculator lines
            when lines.about().name().equals("immunization") -> {
                ImmunizationView page = ImmunizationComposer.of(lines, calculatorRequest, today);
                yield new Shown("tools/immunization", page, page.problems());
            }
            case LineCalculator _, FileCalculator _ -> {
                ChosenOptions chosenOptions = ChosenOptions.of(calculator.choices(), Map.of());
                yield new Shown(
                        "tools/command",
                        new CommandView(
                                ToolHeads.of(calculator, chosenOptions, calculatorRequest),
                                "./qm calc " + calculator.about().name() + " "
                                        + calculator.about().example()),
                        0);
            }
        };
    }

    private static Shown row(RowCalculator calculator, CalculatorRequest calculatorRequest) {
        return switch (calculator.about().name()) {
            case "growth" -> {
                GrowthView page = GrowthComposer.of(calculator, calculatorRequest);
                yield new Shown("tools/growth", page, page.problems());
            }
            case "development" -> {
                DevelopmentView page = DevelopmentComposer.of(calculator, calculatorRequest);
                yield new Shown("tools/development", page, page.problems());
            }
            default -> {
                CaseView page = CaseComposer.of(calculator, calculatorRequest);
                yield new Shown("tools/case", page, page.problems());
            }
        };
    }
}
