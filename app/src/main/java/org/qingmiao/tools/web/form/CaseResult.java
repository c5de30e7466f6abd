package org.qingmiao.tools.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.ResultWords;
import org.qingmiao.tools.TableShape;

/**
 * The results of one case, in the language of the page.
 *
 * @param says what they mean and what to do, most important first
 * @param problem why there are none, if there are none
 */
public record CaseResult(List<String> says, List<Line> lines, Optional<String> problem) {
    /** One result. */
    public record Line(String label, String value, String unit, Optional<StateSignal> signal) {}

    public static CaseResult of(String calculator, TableShape tableShape, ResultRow resultRow, Lang lang) {
        List<String> says = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < tableShape.outputs().size(); i++) {
            OutputColumn outputColumn = tableShape.outputs().get(i);
            String cell = resultRow.cell(i);
            if (!cell.isEmpty()) {
                for (String word : cell.split(" ", -1)) {
                    Messages.find(lang, "tools.says." + calculator + "." + outputColumn.name() + "." + word)
                            .ifPresent(says::add);
                }
                lines.add(new Line(
                        InputFields.capital(outputColumn.text().in(lang)),
                        ResultWords.result(lang, tableShape, resultRow, i),
                        outputColumn.unit(),
                        Severity.of(outputColumn.name(), cell)));
            }
        }
        String error = resultRow.error(lang);
        return new CaseResult(says, lines, error.isEmpty() ? Optional.empty() : Optional.of(error));
    }
}
