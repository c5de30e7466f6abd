package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.statistics.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;

import java.util.List;
import org.qingmiao.calculators.statistics.CochranArmitage;
import org.qingmiao.calculators.statistics.MannKendall;
import org.qingmiao.platform.Messages;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.SeriesCalculator;
import org.qingmiao.tools.TableShape;

/** {@code trend}: whether a series rises or falls. One row for each series. */
public final class TrendCalculator implements SeriesCalculator {
    private static final String COCHRAN_ARMITAGE = "cochran-armitage";
    private static final InputColumn SERIES = InputColumn.text("series", Messages.of("tools.input.trend.series"));
    private static final InputColumn X = InputColumn.decimal("x", "", Messages.of("tools.input.trend.x"));
    private static final InputColumn Y = InputColumn.decimal("y", "", Messages.of("tools.input.trend.y"));
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("series", "", Messages.of("tools.output.trend.series")),
            OutputColumn.of("n", "", Messages.of("tools.output.trend.n")),
            OutputColumn.of("statistic", "", Messages.of("tools.output.trend.statistic")),
            OutputColumn.of("p_value", "", Messages.of("tools.output.trend.p_value")),
            OutputColumn.of("slope", "", Messages.of("tools.output.trend.slope")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "trend",
                Messages.of("tools.title.trend"),
                Messages.of("tools.source.trend"),
                "--series A --x 2019,2020,2021,2022,2023 --y 4.1,3.8,3.9,3.2,3.0");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(CalculatorOption.of(
                METHOD, Messages.of("tools.option.trend.method"), "mann-kendall", COCHRAN_ARMITAGE));
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        return chosenOptions.is(METHOD, COCHRAN_ARMITAGE)
                ? new TableShape(
                        RequiredColumns.each("series", "x", "events", "denominator"),
                        List.of(SERIES, X, EVENTS, DENOMINATOR),
                        OUTPUTS,
                        Messages.of("tools.norm.trend.cochran_armitage"))
                : new TableShape(
                        RequiredColumns.each("series", "x", "y"),
                        List.of(SERIES, X, Y),
                        OUTPUTS,
                        Messages.of("tools.norm.trend.mann_kendall"));
    }

    @Override
    public boolean ownRows() {
        return true;
    }

    @Override
    public List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank) {
        return Grouping.answer(
                SERIES,
                rows,
                blank,
                chosenOptions.is(METHOD, COCHRAN_ARMITAGE) ? TrendCalculator::proportions : TrendCalculator::values);
    }

    private static void values(List<CaseRow> rows, ResultRow resultRow) {
        List<CaseRow> known = rows.stream()
                .filter(caseRow -> caseRow.has(X) && caseRow.has(Y))
                .toList();
        if (known.size() > MannKendall.MOST) {
            throw ImpossibleValue.of("series", "too_many_points", MannKendall.MOST);
        }
        MannKendall test = MannKendall.of(column(known, X), column(known, Y));
        resultRow.count("n", test.n());
        if (test.n() > 1) {
            resultRow.count("statistic", test.s());
        }
        resultRow.statistic("p_value", test.pValue());
        resultRow.statistic("slope", test.slope());
    }

    private static void proportions(List<CaseRow> rows, ResultRow resultRow) {
        List<CaseRow> known = rows.stream()
                .filter(caseRow -> caseRow.has(X) && StatisticsTerms.proportion(caseRow, EVENTS, DENOMINATOR) != null)
                .toList();
        double[] events = known.stream()
                .mapToDouble(caseRow -> StatisticsTerms.count(caseRow, EVENTS))
                .toArray();
        CochranArmitage test = CochranArmitage.of(column(known, X), events, column(known, DENOMINATOR));
        resultRow.count("n", test.groups());
        resultRow.statistic("statistic", test.z());
        resultRow.statistic("p_value", test.pValue());
    }

    private static double[] column(List<CaseRow> rows, InputColumn inputColumn) {
        return rows.stream().mapToDouble(caseRow -> caseRow.number(inputColumn)).toArray();
    }
}
