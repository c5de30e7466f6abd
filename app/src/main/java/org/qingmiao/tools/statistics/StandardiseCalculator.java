package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.AREA;
import static org.qingmiao.tools.statistics.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.statistics.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;
import static org.qingmiao.tools.statistics.StatisticsTerms.PER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.calculators.statistics.Standardised;
import org.qingmiao.calculators.statistics.Standardised.Method;
import org.qingmiao.calculators.statistics.Standardised.Stratum;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
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

/** {@code standardise}: rates of areas as if all had the standard population. One row for each area. */
public final class StandardiseCalculator implements SeriesCalculator {
    private static final String FAY_FEUER = "fay-feuer";
    private static final InputColumn STRATUM =
            InputColumn.text("stratum", Messages.of("tools.input.standardise.stratum"));
    private static final InputColumn STANDARD = InputColumn.decimal(
                    "standard_population", "", Messages.of("tools.input.standardise.standard_population"))
            .from("0")
            .to("1000000000000");
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("area", "", Messages.of("tools.output.standardise.area")),
            OutputColumn.of("crude", "", Messages.of("tools.output.standardise.crude")),
            OutputColumn.of("adjusted", "", Messages.of("tools.output.standardise.adjusted")),
            OutputColumn.of("lower", "", Messages.of("tools.output.standardise.lower")),
            OutputColumn.of("upper", "", Messages.of("tools.output.standardise.upper")));

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "standardise",
                Messages.of("tools.title.standardise"),
                Messages.of("tools.source.standardise"),
                "--area A --stratum 0-4,5-17 --events 3,4 --denominator 20000,50000"
                        + " --standard_population 40000,80000 --per 100000");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(METHOD, Messages.of("tools.option.standardise.method"), "dobson", FAY_FEUER),
                StatisticsTerms.level(),
                StatisticsTerms.per());
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        Text standard = chosenOptions.is(METHOD, FAY_FEUER)
                ? Messages.of("tools.norm.standardise.fay_feuer")
                : Messages.of("tools.norm.standardise.dobson");
        return new TableShape(
                RequiredColumns.each("area", "stratum", "events", "denominator", "standard_population"),
                List.of(AREA, STRATUM, EVENTS, DENOMINATOR, STANDARD),
                OUTPUTS,
                standard);
    }

    @Override
    public boolean ownRows() {
        return true;
    }

    @Override
    public List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank) {
        Method method = chosenOptions.is(METHOD, FAY_FEUER) ? Method.FAY_FEUER : Method.DOBSON;
        double level = StatisticsTerms.levelOf(chosenOptions);
        double per = chosenOptions.positive(PER);
        return Grouping.answer(AREA, rows, blank, (area, resultRow) -> area(area, resultRow, method, level, per));
    }

    private static void area(List<CaseRow> rows, ResultRow resultRow, Method method, double level, double per) {
        List<Stratum> strata = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double events = 0;
        double people = 0;
        for (CaseRow caseRow : rows) {
            String name = caseRow.text(STRATUM);
            if (name != null && !seen.add(name)) {
                throw ImpossibleValue.of("stratum", "name_twice", name);
            }
            double count = StatisticsTerms.count(caseRow, EVENTS);
            double denominator = caseRow.number(DENOMINATOR);
            events += count;
            people += denominator;
            if (!Double.isNaN(count + denominator) && caseRow.has(STANDARD)) {
                strata.add(new Stratum(count, denominator, caseRow.number(STANDARD)));
            }
        }
        resultRow.statistic("crude", events / people * per);
        if (strata.size() < rows.size()) {
            return;
        }
        if (strata.stream().allMatch(stratum -> stratum.standard() == 0)) {
            throw ImpossibleValue.of("standard_population", "no_population");
        }
        Standardised rate = Standardised.of(strata, method, level);
        resultRow.statistic("adjusted", rate.adjusted().estimate() * per);
        resultRow.statistic("lower", rate.adjusted().lower() * per);
        resultRow.statistic("upper", rate.adjusted().upper() * per);
    }
}
