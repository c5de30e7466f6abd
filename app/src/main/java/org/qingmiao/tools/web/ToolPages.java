package org.qingmiao.tools.web;

import java.time.LocalDate;
import java.util.Map;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;

/** Which page a calculator has: its own, or the one of its kind. */
final class ToolPages {
    private ToolPages() {}

    /** A template and what it shows. */
    record Shown(String template, Object model, int problems) {}

    static Shown of(Calculator calculator, Asked asked, LocalDate today) {
        return switch (calculator) {
            case RowCalculator rows -> row(rows, asked);
            case SeriesCalculator series -> {
                TablePage page = TablePages.of(series, asked);
                yield new Shown("tools/table", page, page.problem().isPresent() ? 1 : 0);
            }
            case LineCalculator lines
            when lines.about().name().equals("immunization") -> {
                ImmunizationPage page = ImmunizationPages.of(lines, asked, today);
                yield new Shown("tools/immunization", page, page.problems());
            }
            case LineCalculator _, FileCalculator _ -> {
                Choices choices = Choices.of(calculator.choices(), Map.of());
                yield new Shown(
                        "tools/command",
                        new CommandPage(
                                Heads.of(calculator, choices, asked),
                                "./qm calc " + calculator.about().name() + " "
                                        + calculator.about().example()),
                        0);
            }
        };
    }

    private static Shown row(RowCalculator calculator, Asked asked) {
        return switch (calculator.about().name()) {
            case "growth" -> {
                GrowthPage page = GrowthPages.of(calculator, asked);
                yield new Shown("tools/growth", page, page.problems());
            }
            case "development" -> {
                DevelopmentPage page = DevelopmentPages.of(calculator, asked);
                yield new Shown("tools/development", page, page.problems());
            }
            default -> {
                CasePage page = CasePages.of(calculator, asked);
                yield new Shown("tools/case", page, page.problems());
            }
        };
    }
}
