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
import org.qingmiao.platform.Text;

/** {@code trend}: whether a series rises or falls. One row for each series. */
final class TrendCalculator implements SeriesCalculator {
    private static final String COCHRAN_ARMITAGE = "cochran-armitage";
    private static final Input SERIES = Input.text("series", "序列", "series");
    private static final Input X =
            Input.decimal("x", "", "时间（如年份）或分组的分值", "time, such as the year, or score of the group");
    private static final Input Y = Input.decimal("y", "", "值", "value");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("series", "", "序列", "series"),
            Output.of("n", "", "点数（组数）", "points (groups)"),
            Output.of("statistic", "", "统计量（S 或 Z）", "statistic (S or Z)"),
            Output.of("p_value", "", "P 值（双侧）", "p-value, two-sided"),
            Output.of("slope", "", "Sen 斜率", "Sen's slope"));

    @Override
    public About about() {
        return new About(
                "trend",
                new Text("趋势检验", "Test for trend"),
                new Text(
                        "Mann 1945、Kendall 1975、Sen 1968；Cochran 1954、Armitage 1955",
                        "Mann 1945, Kendall 1975, Sen 1968; Cochran 1954, Armitage 1955"),
                "--series A --x 2019,2020,2021,2022,2023 --y 4.1,3.8,3.9,3.2,3.0");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(METHOD, "方法", "method", "mann-kendall", COCHRAN_ARMITAGE));
    }

    @Override
    public Shape shape(Choices choices) {
        return choices.is(METHOD, COCHRAN_ARMITAGE)
                ? new Shape(
                        Need.each("series", "x", "events", "denominator"),
                        List.of(SERIES, X, EVENTS, DENOMINATOR),
                        OUTPUTS,
                        new Text("Cochran-Armitage 检验（比例）", "Cochran-Armitage test (proportions)"))
                : new Shape(
                        Need.each("series", "x", "y"),
                        List.of(SERIES, X, Y),
                        OUTPUTS,
                        new Text("Mann-Kendall 检验和 Sen 斜率", "Mann-Kendall test and Sen's slope"));
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
            throw Impossible.of(
                    "series",
                    "最多 " + MannKendall.MOST + " 个点",
                    "must not have more than " + MannKendall.MOST + " points");
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
                throw Impossible.of("x", x.toPlainString() + " 出现两次", x.toPlainString() + " is given twice");
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
