package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.AREA;
import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;
import static org.qingmiao.tools.StatisticsTerms.PER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qingmiao.calculators.statistics.Standardised;
import org.qingmiao.calculators.statistics.Standardised.Method;
import org.qingmiao.calculators.statistics.Standardised.Stratum;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code standardise}: rates of areas as if all had the standard population. One row for each area. */
final class StandardiseCalculator implements SeriesCalculator {
    private static final String FAY_FEUER = "fay-feuer";
    private static final Input STRATUM = Input.text("stratum", Messages.of("tools.standardise.input.stratum"));
    private static final Input STANDARD = Input.decimal(
                    "standard_population", "", Messages.of("tools.standardise.input.standard_population"))
            .from("0")
            .to("1000000000000");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("area", "", Messages.of("tools.standardise.output.area")),
            Output.of("crude", "", Messages.of("tools.standardise.output.crude")),
            Output.of("adjusted", "", Messages.of("tools.standardise.output.adjusted")),
            Output.of("lower", "", Messages.of("tools.standardise.output.lower")),
            Output.of("upper", "", Messages.of("tools.standardise.output.upper")));

    @Override
    public About about() {
        return new About(
                "standardise",
                Messages.of("tools.standardise.title"),
                Messages.of("tools.standardise.source"),
                "--area A --stratum 0-4,5-17 --events 3,4 --denominator 20000,50000"
                        + " --standard_population 40000,80000 --per 100000");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(METHOD, Messages.of("tools.standardise.option.method"), "dobson", FAY_FEUER),
                StatisticsTerms.level(),
                StatisticsTerms.per());
    }

    @Override
    public Shape shape(Choices choices) {
        Text standard = choices.is(METHOD, FAY_FEUER)
                ? Messages.of("tools.standardise.fay_feuer_gamma")
                : Messages.of("tools.standardise.dobson");
        return new Shape(
                Need.each("area", "stratum", "events", "denominator", "standard_population"),
                List.of(AREA, STRATUM, EVENTS, DENOMINATOR, STANDARD),
                OUTPUTS,
                standard);
    }

    @Override
    public boolean ownRows() {
        return true;
    }

    @Override
    public List<Results> compute(List<Row> rows, Choices choices, Blank blank) {
        Method method = choices.is(METHOD, FAY_FEUER) ? Method.FAY_FEUER : Method.DOBSON;
        double level = StatisticsTerms.levelOf(choices);
        double per = choices.positive(PER);
        return Grouping.answer(AREA, rows, blank, (area, results) -> area(area, results, method, level, per));
    }

    private static void area(List<Row> rows, Results results, Method method, double level, double per) {
        List<Stratum> strata = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double events = 0;
        double people = 0;
        for (Row row : rows) {
            String name = row.text(STRATUM);
            if (name != null && !seen.add(name)) {
                throw Impossible.of("stratum", Messages.of("tools.standardise.given_twice", name));
            }
            double count = StatisticsTerms.count(row, EVENTS);
            double denominator = row.number(DENOMINATOR);
            events += count;
            people += denominator;
            if (!Double.isNaN(count + denominator) && row.has(STANDARD)) {
                strata.add(new Stratum(count, denominator, row.number(STANDARD)));
            }
        }
        results.statistic("crude", events / people * per);
        if (strata.size() < rows.size()) {
            return;
        }
        if (strata.stream().allMatch(stratum -> stratum.standard() == 0)) {
            throw Impossible.of("standard_population", Messages.of("tools.standardise.greater_than_0_at_least"));
        }
        Standardised rate = Standardised.of(strata, method, level);
        results.statistic("adjusted", rate.adjusted().estimate() * per);
        results.statistic("lower", rate.adjusted().lower() * per);
        results.statistic("upper", rate.adjusted().upper() * per);
    }
}
