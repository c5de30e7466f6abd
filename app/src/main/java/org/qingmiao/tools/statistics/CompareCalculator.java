package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;

import java.util.List;
import org.qingmiao.calculators.statistics.Comparison;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code compare}: two rates or two proportions. */
public final class CompareCalculator implements RowCalculator {
    private static final String DIFFERENCE = "risk-difference";
    private static final InputColumn EVENTS_1 =
            StatisticsTerms.events("events1", Messages.of("tools.input.compare.events1"));
    private static final InputColumn DENOMINATOR_1 =
            StatisticsTerms.denominator("denominator1", Messages.of("tools.input.compare.denominator1"));
    private static final InputColumn EVENTS_2 =
            StatisticsTerms.events("events2", Messages.of("tools.input.compare.events2"));
    private static final InputColumn DENOMINATOR_2 =
            StatisticsTerms.denominator("denominator2", Messages.of("tools.input.compare.denominator2"));
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("estimate", "", Messages.of("tools.output.compare.estimate")),
            OutputColumn.of("lower", "", Messages.of("tools.output.compare.lower")),
            OutputColumn.of("upper", "", Messages.of("tools.output.compare.upper")),
            OutputColumn.of("p_value", "", Messages.of("tools.output.compare.p_value")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "compare",
                Messages.of("tools.title.compare"),
                Messages.of("tools.source.compare"),
                "--events1 11 --denominator1 800 --events2 21 --denominator2 3011");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(METHOD, Messages.of("tools.option.compare.method"), "rate-ratio", DIFFERENCE),
                StatisticsTerms.level());
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        Text standard = chosenOptions.is(METHOD, DIFFERENCE)
                ? Messages.of("tools.norm.compare.risk_difference")
                : Messages.of("tools.norm.compare.rate_ratio");
        return new TableShape(
                RequiredColumns.each("events1", "denominator1", "events2", "denominator2"),
                List.of(EVENTS_1, DENOMINATOR_1, EVENTS_2, DENOMINATOR_2),
                OUTPUTS,
                standard);
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        double level = StatisticsTerms.levelOf(chosenOptions);
        return chosenOptions.is(METHOD, DIFFERENCE)
                ? (caseRow, resultRow) -> difference(caseRow, resultRow, level)
                : (caseRow, resultRow) -> ratio(caseRow, resultRow, level);
    }

    private static void ratio(CaseRow caseRow, ResultRow resultRow, double level) {
        double events1 = StatisticsTerms.count(caseRow, EVENTS_1);
        double denominator1 = caseRow.number(DENOMINATOR_1);
        double events2 = StatisticsTerms.count(caseRow, EVENTS_2);
        double denominator2 = caseRow.number(DENOMINATOR_2);
        if (!Double.isNaN(events1 + denominator1 + events2 + denominator2)) {
            put(Comparison.rateRatio(events1, denominator1, events2, denominator2, level), resultRow);
        }
    }

    private static void difference(CaseRow caseRow, ResultRow resultRow, double level) {
        double[] first = StatisticsTerms.proportion(caseRow, EVENTS_1, DENOMINATOR_1);
        double[] second = StatisticsTerms.proportion(caseRow, EVENTS_2, DENOMINATOR_2);
        if (first != null && second != null) {
            put(Comparison.riskDifference(first[0], first[1], second[0], second[1], level), resultRow);
        }
    }

    private static void put(Comparison comparison, ResultRow resultRow) {
        resultRow.statistic("estimate", comparison.estimate());
        resultRow.statistic("lower", comparison.lower());
        resultRow.statistic("upper", comparison.upper());
        resultRow.statistic("p_value", comparison.pValue());
    }
}
