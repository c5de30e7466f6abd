package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.AREA;
import static org.qingmiao.tools.statistics.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.statistics.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;
import static org.qingmiao.tools.statistics.StatisticsTerms.PER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Smoothing;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;

/** {@code smooth}: rates of small areas drawn towards the rate of all. */
public final class SmoothCalculator implements SeriesCalculator {
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("rate", "", Messages.of("tools.output.smooth.rate")),
            OutputColumn.of("smoothed", "", Messages.of("tools.output.smooth.smoothed")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "smooth",
                Messages.of("tools.title.smooth"),
                Messages.of("tools.source.smooth"),
                "--area A,B,C --events 0,9,3 --denominator 100,3000,400 --per 1000");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(METHOD, Messages.of("tools.option.smooth.method"), "marshall"),
                StatisticsTerms.per());
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return new TableShape(
                RequiredColumns.each("area", "events", "denominator"),
                List.of(AREA, EVENTS, DENOMINATOR),
                OUTPUTS,
                Messages.of("tools.norm.smooth.marshall"));
    }

    @Override
    public boolean ownRows() {
        return false;
    }

    @Override
    public List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank) {
        double per = chosenOptions.positive(PER);
        List<CaseRow> known = rows.stream()
                .filter(caseRow -> caseRow.fault() == null && caseRow.has(EVENTS) && caseRow.has(DENOMINATOR))
                .toList();
        Smoothing smoothing = known.isEmpty()
                ? null
                : Smoothing.of(
                        known.stream()
                                .mapToDouble(caseRow -> StatisticsTerms.count(caseRow, EVENTS))
                                .toArray(),
                        known.stream()
                                .mapToDouble(caseRow -> caseRow.number(DENOMINATOR))
                                .toArray());
        List<ResultRow> answers = new ArrayList<>(rows.size());
        for (CaseRow caseRow : rows) {
            ResultRow resultRow = blank.make();
            area(caseRow, smoothing, per, resultRow);
            answers.add(resultRow);
        }
        return answers;
    }

    private static void area(CaseRow caseRow, @Nullable Smoothing smoothing, double per, ResultRow resultRow) {
        ImpossibleValue fault = caseRow.fault();
        double events = StatisticsTerms.count(caseRow, EVENTS);
        double denominator = caseRow.number(DENOMINATOR);
        if (fault != null) {
            resultRow.fail(fault);
        } else if (smoothing != null && !Double.isNaN(events + denominator)) {
            resultRow.statistic("rate", events / denominator * per);
            resultRow.statistic("smoothed", smoothing.smooth(events, denominator) * per);
        }
    }
}
