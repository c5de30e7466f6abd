package org.qingmiao.tools.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.Choices;
import org.qingmiao.tools.FileCalculator;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.SeriesCalculator;

/** What stands above a calculator's page. */
final class Heads {
    private Heads() {}

    static ToolHead of(Calculator calculator, Choices choices, Asked asked) {
        String name = calculator.about().name();
        Optional<String> accept = asked.site() == Site.OPEN ? Optional.empty() : accept(calculator);
        List<Field> fields = new Fields(asked.lang()).choices(name, calculator.choices(), asked.given());
        return new ToolHead(
                asked.site().base(),
                name,
                calculator.about().title(),
                calculator.shape(choices).standard(),
                calculator.about().source(),
                accept.map(files -> new ToolHead.Batch(files, files.contains("xlsx"), fields, asked.refused())));
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
