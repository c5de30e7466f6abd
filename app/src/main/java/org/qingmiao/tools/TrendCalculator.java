package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.util.List;
import org.qingmiao.calculators.statistics.CochranArmitage;
import org.qingmiao.calculators.statistics.MannKendall;

/** {@code trend}: whether a series rises or falls. One row for each series. */
final class TrendCalculator implements SeriesCalculator {
    private static final String COCHRAN_ARMITAGE = "cochran-armitage";
    private static final Input SERIES = Input.text("series", Words.both("tools.input.trend.series"));
    private static final Input X = Input.decimal("x", "", Words.both("tools.input.trend.x"));
    private static final Input Y = Input.decimal("y", "", Words.both("tools.input.trend.y"));
    private static final List<Output> OUTPUTS = List.of(
            Output.of("series", "", Words.both("tools.output.trend.series")),
            Output.of("n", "", Words.both("tools.output.trend.n")),
            Output.of("statistic", "", Words.both("tools.output.trend.statistic")),
            Output.of("p_value", "", Words.both("tools.output.trend.p_value")),
            Output.of("slope", "", Words.both("tools.output.trend.slope")));

    @Override
    public About about() {
        return new About(
                "trend",
                Words.both("tools.title.trend"),
                Words.both("tools.source.trend"),
                "--series A --x 2019,2020,2021,2022,2023 --y 4.1,3.8,3.9,3.2,3.0");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(METHOD, Words.both("tools.option.trend.method"), "mann-kendall", COCHRAN_ARMITAGE));
    }

    @Override
    public Shape shape(Choices choices) {
        return choices.is(METHOD, COCHRAN_ARMITAGE)
                ? new Shape(
                        Need.each("series", "x", "events", "denominator"),
                        List.of(SERIES, X, EVENTS, DENOMINATOR),
                        OUTPUTS,
                        Words.both("tools.norm.trend.cochran_armitage"))
                : new Shape(
                        Need.each("series", "x", "y"),
                        List.of(SERIES, X, Y),
                        OUTPUTS,
                        Words.both("tools.norm.trend.mann_kendall"));
    }

    @Override
    public boolean ownRows() {
        return true;
    }

    @Override
    public List<Results> compute(List<Row> rows, Choices choices, Blank blank) {
        return Grouping.answer(
                SERIES,
                rows,
                blank,
                choices.is(METHOD, COCHRAN_ARMITAGE) ? TrendCalculator::proportions : TrendCalculator::values);
    }

    private static void values(List<Row> rows, Results results) {
        List<Row> known = rows.stream().filter(row -> row.has(X) && row.has(Y)).toList();
        if (known.size() > MannKendall.MOST) {
            throw Impossible.of("series", "too_many_points", MannKendall.MOST);
        }
        MannKendall test = MannKendall.of(column(known, X), column(known, Y));
        results.count("n", test.n());
        if (test.n() > 1) {
            results.count("statistic", test.s());
        }
        results.statistic("p_value", test.pValue());
        results.statistic("slope", test.slope());
    }

    private static void proportions(List<Row> rows, Results results) {
        List<Row> known = rows.stream()
                .filter(row -> row.has(X) && StatisticsTerms.proportion(row, EVENTS, DENOMINATOR) != null)
                .toList();
        double[] events = known.stream()
                .mapToDouble(row -> StatisticsTerms.count(row, EVENTS))
                .toArray();
        CochranArmitage test = CochranArmitage.of(column(known, X), events, column(known, DENOMINATOR));
        results.count("n", test.groups());
        results.statistic("statistic", test.z());
        results.statistic("p_value", test.pValue());
    }

    private static double[] column(List<Row> rows, Input input) {
        return rows.stream().mapToDouble(row -> row.number(input)).toArray();
    }
}
