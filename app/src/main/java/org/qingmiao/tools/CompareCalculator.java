package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.util.List;
import org.qingmiao.calculators.statistics.Comparison;
import org.qingmiao.platform.Text;

/** {@code compare}: two rates or two proportions. */
final class CompareCalculator implements RowCalculator {
    private static final String DIFFERENCE = "risk-difference";
    private static final Input EVENTS_1 = StatisticsTerms.events("events1", "甲的事件数", "events of the first");
    private static final Input DENOMINATOR_1 =
            StatisticsTerms.denominator("denominator1", "甲的分母", "denominator of the first");
    private static final Input EVENTS_2 = StatisticsTerms.events("events2", "乙的事件数", "events of the second");
    private static final Input DENOMINATOR_2 =
            StatisticsTerms.denominator("denominator2", "乙的分母", "denominator of the second");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("estimate", "", "率比（甲/乙）或率差（甲−乙）", "ratio (first / second) or difference (first - second)"),
            Output.of("lower", "", "置信下限", "lower limit"),
            Output.of("upper", "", "置信上限", "upper limit"),
            Output.of("p_value", "", "P 值（双侧）", "p-value, two-sided"));

    @Override
    public About about() {
        return new About(
                "compare",
                new Text("两个率的比较", "Comparison of two rates"),
                new Text(
                        "条件精确检验（同 R 的 poisson.test）；Newcombe 1998 第 10 法，合并方差 z 检验",
                        "exact conditional test (as R's poisson.test); method 10 of Newcombe 1998, pooled z test"),
                "--events1 11 --denominator1 800 --events2 21 --denominator2 3011");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(METHOD, "方法", "method", "rate-ratio", DIFFERENCE), StatisticsTerms.level());
    }

    @Override
    public Shape shape(Choices choices) {
        Text standard = choices.is(METHOD, DIFFERENCE)
                ? new Text("率差（Newcombe 混合计分法）", "risk difference (Newcombe, hybrid score)")
                : new Text("率比（条件精确法）", "rate ratio (exact conditional)");
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
