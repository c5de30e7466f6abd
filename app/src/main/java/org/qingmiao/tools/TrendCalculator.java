package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.calculators.statistics.CochranArmitage;
import org.qingmiao.calculators.statistics.MannKendall;
import org.qingmiao.platform.Messages;

/** {@code trend}: whether a series rises or falls. One row for each series. */
final class TrendCalculator implements SeriesCalculator {
    private static final String COCHRAN_ARMITAGE = "cochran-armitage";
    private static final Input SERIES = Input.text("series", Messages.of("tools.trend.input.series"));
    private static final Input X = Input.decimal("x", "", Messages.of("tools.trend.input.x"));
    private static final Input Y = Input.decimal("y", "", Messages.of("tools.trend.input.y"));
    private static final List<Output> OUTPUTS = List.of(
            Output.of("series", "", Messages.of("tools.trend.output.series")),
            Output.of("n", "", Messages.of("tools.trend.output.n")),
            Output.of("statistic", "", Messages.of("tools.trend.output.statistic")),
            Output.of("p_value", "", Messages.of("tools.trend.output.p_value")),
            Output.of("slope", "", Messages.of("tools.trend.output.slope")));

    @Override
    public About about() {
        return new About(
                "trend",
                Messages.of("tools.trend.title"),
                Messages.of("tools.trend.source"),
                "--series A --x 2019,2020,2021,2022,2023 --y 4.1,3.8,3.9,3.2,3.0");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(METHOD, Messages.of("tools.trend.option.method"), "mann-kendall", COCHRAN_ARMITAGE));
    }

    @Override
    public Shape shape(Choices choices) {
        return choices.is(METHOD, COCHRAN_ARMITAGE)
                ? new Shape(
                        Need.each("series", "x", "events", "denominator"),
                        List.of(SERIES, X, EVENTS, DENOMINATOR),
                        OUTPUTS,
                        Messages.of("tools.trend.cochran_armitage_test_proportions"))
                : new Shape(
                        Need.each("series", "x", "y"),
                        List.of(SERIES, X, Y),
                        OUTPUTS,
                        Messages.of("tools.trend.mann_kendall_test_sens_slope"));
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
        refuseTwice(known);
        if (known.size() > MannKendall.MOST) {
            throw Impossible.of("series", Messages.of("tools.trend.not_more_than_points", MannKendall.MOST));
        }
        MannKendall test = MannKendall.of(column(known, X), column(known, Y));
        results.count("n", test.n());
        if (test.n() > 1) {
            results.count("statistic", test.s());
        }
        results.statistic("p_value", test.pValue());
        results.statistic("slope", test.slope());
    }

    /** Which of two values at the same time came first cannot be known. */
    private static void refuseTwice(List<Row> rows) {
        Set<BigDecimal> seen = new HashSet<>();
        for (Row row : rows) {
            BigDecimal x = row.decimal(X);
            if (x != null && !seen.add(x.stripTrailingZeros())) {
                throw Impossible.of("x", Messages.of("tools.trend.given_twice", x.toPlainString()));
            }
        }
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
