package org.qingmiao.tools.statistics;

import static org.qingmiao.tools.statistics.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.statistics.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.statistics.StatisticsTerms.METHOD;
import static org.qingmiao.tools.statistics.StatisticsTerms.PER;

import java.util.List;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.CalculatorDescription;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.OutputColumn;
import org.qingmiao.tools.RequiredColumns;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.TableShape;

/** {@code interval}: a rate or a proportion with its confidence limits. */
public final class IntervalCalculator implements RowCalculator {
    private static final List<OutputColumn> OUTPUTS = List.of(
            OutputColumn.of("rate", "", Messages.of("tools.output.interval.rate")),
            OutputColumn.of("lower", "", Messages.of("tools.output.interval.lower")),
            OutputColumn.of("upper", "", Messages.of("tools.output.interval.upper")));

    @FunctionalInterface
    private interface Limits {
        Interval of(double events, double denominator, double level);
    }

    @Override
    public CalculatorDescription about() {
        return new CalculatorDescription(
                "interval",
                Messages.of("tools.title.interval"),
                Messages.of("tools.source.interval"),
                "--events 5 --denominator 4000 --per 1000");
    }

    @Override
    public List<CalculatorOption> choices() {
        return List.of(
                CalculatorOption.of(
                        METHOD,
                        Messages.of("tools.option.interval.method"),
                        "poisson-exact",
                        "poisson-midp",
                        "clopper-pearson",
                        "wilson",
                        "midp"),
                StatisticsTerms.level(),
                StatisticsTerms.per());
    }

    @Override
    public TableShape shape(ChosenOptions chosenOptions) {
        Text standard = switch (chosenOptions.text(METHOD)) {
            case "poisson-midp" -> Messages.of("tools.norm.interval.poisson_midp");
            case "clopper-pearson" -> Messages.of("tools.norm.interval.clopper_pearson");
            case "wilson" -> Messages.of("tools.norm.interval.wilson");
            case "midp" -> Messages.of("tools.norm.interval.midp");
            default -> Messages.of("tools.norm.interval.poisson_exact");
        };
        return new TableShape(
                RequiredColumns.each("events", "denominator"), List.of(EVENTS, DENOMINATOR), OUTPUTS, standard);
    }

    @Override
    public RowComputation prepare(ChosenOptions chosenOptions) {
        double level = StatisticsTerms.levelOf(chosenOptions);
        double per = chosenOptions.positive(PER);
        boolean rate = chosenOptions.text(METHOD).startsWith("poisson");
        Limits limits = switch (chosenOptions.text(METHOD)) {
            case "poisson-midp" -> Intervals::poissonMidP;
            case "clopper-pearson" -> Intervals::clopperPearson;
            case "wilson" -> Intervals::wilson;
            case "midp" -> Intervals::midP;
            default -> Intervals::poissonExact;
        };
        return (caseRow, resultRow) -> {
            double events = StatisticsTerms.count(caseRow, EVENTS);
            double denominator = caseRow.number(DENOMINATOR);
            boolean known = rate
                    ? !Double.isNaN(events + denominator)
                    : StatisticsTerms.proportion(caseRow, EVENTS, DENOMINATOR) != null;
            if (known) {
                Interval interval = limits.of(events, denominator, level);
                resultRow.statistic("rate", interval.estimate() * per);
                resultRow.statistic("lower", interval.lower() * per);
                resultRow.statistic("upper", interval.upper() * per);
            }
        };
    }
}
