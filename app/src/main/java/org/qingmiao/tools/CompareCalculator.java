package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.util.List;
import org.qingmiao.calculators.statistics.Comparison;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code compare}: two rates or two proportions. */
final class CompareCalculator implements RowCalculator {
    private static final String DIFFERENCE = "risk-difference";
    private static final Input EVENTS_1 = StatisticsTerms.events("events1", Messages.of("tools.compare.input.events1"));
    private static final Input DENOMINATOR_1 =
            StatisticsTerms.denominator("denominator1", Messages.of("tools.compare.input.denominator1"));
    private static final Input EVENTS_2 = StatisticsTerms.events("events2", Messages.of("tools.compare.input.events2"));
    private static final Input DENOMINATOR_2 =
            StatisticsTerms.denominator("denominator2", Messages.of("tools.compare.input.denominator2"));
    private static final List<Output> OUTPUTS = List.of(
            Output.of("estimate", "", Messages.of("tools.compare.output.estimate")),
            Output.of("lower", "", Messages.of("tools.compare.output.lower")),
            Output.of("upper", "", Messages.of("tools.compare.output.upper")),
            Output.of("p_value", "", Messages.of("tools.compare.output.p_value")));

    @Override
    public About about() {
        return new About(
                "compare",
                Messages.of("tools.compare.title"),
                Messages.of("tools.compare.source"),
                "--events1 11 --denominator1 800 --events2 21 --denominator2 3011");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(METHOD, Messages.of("tools.compare.option.method"), "rate-ratio", DIFFERENCE),
                StatisticsTerms.level());
    }

    @Override
    public Shape shape(Choices choices) {
        Text standard = choices.is(METHOD, DIFFERENCE)
                ? Messages.of("tools.compare.risk_difference_newcombe_hybrid_score")
                : Messages.of("tools.compare.rate_ratio_exact_conditional");
        return new Shape(
                Need.each("events1", "denominator1", "events2", "denominator2"),
                List.of(EVENTS_1, DENOMINATOR_1, EVENTS_2, DENOMINATOR_2),
                OUTPUTS,
                standard);
    }

    @Override
    public RowComputation prepare(Choices choices) {
        double level = StatisticsTerms.levelOf(choices);
        return choices.is(METHOD, DIFFERENCE)
                ? (row, results) -> difference(row, results, level)
                : (row, results) -> ratio(row, results, level);
    }

    private static void ratio(Row row, Results results, double level) {
        double events1 = StatisticsTerms.count(row, EVENTS_1);
        double denominator1 = row.number(DENOMINATOR_1);
        double events2 = StatisticsTerms.count(row, EVENTS_2);
        double denominator2 = row.number(DENOMINATOR_2);
        if (!Double.isNaN(events1 + denominator1 + events2 + denominator2)) {
            put(Comparison.rateRatio(events1, denominator1, events2, denominator2, level), results);
        }
    }

    private static void difference(Row row, Results results, double level) {
        double[] first = StatisticsTerms.proportion(row, EVENTS_1, DENOMINATOR_1);
        double[] second = StatisticsTerms.proportion(row, EVENTS_2, DENOMINATOR_2);
        if (first != null && second != null) {
            put(Comparison.riskDifference(first[0], first[1], second[0], second[1], level), results);
        }
    }

    private static void put(Comparison comparison, Results results) {
        results.statistic("estimate", comparison.estimate());
        results.statistic("lower", comparison.lower());
        results.statistic("upper", comparison.upper());
        results.statistic("p_value", comparison.pValue());
    }
}
