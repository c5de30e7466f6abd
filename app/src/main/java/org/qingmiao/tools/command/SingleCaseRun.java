package org.qingmiao.tools.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Lang;
import org.qingmiao.tools.Calculator;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.InvalidInput;
import org.qingmiao.tools.LineCalculator;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.TableShape;
import org.qingmiao.tools.run.SingleCase;

/** Works out one case, whose inputs are flags, as a card to be read or as JSON. */
record SingleCaseRun(
        Calculator calculator,
        ChosenOptions chosenOptions,
        Map<String, String> flags,
        Lang lang,
        PrintStream out,
        PrintStream err) {
    int card() throws InvalidInput {
        SingleCase one = new SingleCase(calculator, chosenOptions);
        List<ResultRow> answers = one.answer(given(one.bound.shape), lang);
        TableShape tableShape = one.bound.shape;
        out.print(
                isJson()
                        ? ResultCards.json(calculator, tableShape, answers)
                        : ResultCards.card(calculator, tableShape, answers, lang));
        return answers.stream().anyMatch(answer -> answer.failure().isPresent()) ? CalcRun.BAD_CASE : CalcRun.DONE;
    }

    private boolean isJson() {
        return flags.getOrDefault("format", "text").equals("json");
    }

    /** Only what the chosen shape asks for. */
    private Map<String, String> given(TableShape tableShape) {
        Map<String, String> given = new LinkedHashMap<>();
        for (InputColumn inputColumn : tableShape.inputs()) {
            String value = flags.get(inputColumn.name());
            if (value != null) {
                given.put(inputColumn.name(), value);
            }
        }
        return given;
    }

    int line(LineCalculator lines) throws InvalidInput {
        SingleCase one = new SingleCase(lines, chosenOptions);
        Map<String, String> given = given(one.bound.shape);
        one.needed(given, lang);
        try {
            CaseRow caseRow = one.row(given, 0);
            ImpossibleValue fault = caseRow.fault();
            if (fault != null) {
                throw fault;
            }
            if (isJson()) {
                out.print(lines.prepare(chosenOptions).apply(lines.line(caseRow)) + "\n");
            }
            // Worked out for a program too: a refusal stands in its line, but has to be the status as well.
            String card = lines.card(caseRow, chosenOptions, lang);
            out.print(isJson() ? "" : card);
            return CalcRun.DONE;
        } catch (ImpossibleValue badCase) {
            err.println(badCase.in(lang));
            return CalcRun.BAD_CASE;
        }
    }
}
