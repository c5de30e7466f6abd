package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;
import static org.qingmiao.tools.StatisticsTerms.PER;

import java.util.List;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.platform.Text;

/** {@code interval}: a rate or a proportion with its confidence limits. */
final class IntervalCalculator implements RowCalculator {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("rate", "", Words.both("tools.output.interval.rate")),
            Output.of("lower", "", Words.both("tools.output.interval.lower")),
            Output.of("upper", "", Words.both("tools.output.interval.upper")));

    @FunctionalInterface
    private interface Limits {
        Interval of(double events, double denominator, double level);
    }

    @Override
    public About about() {
        return new About(
                "interval",
                Words.both("tools.title.interval"),
                Words.both("tools.source.interval"),
                "--events 5 --denominator 4000 --per 1000");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(
                        METHOD,
                        Words.both("tools.option.interval.method"),
                        "poisson-exact",
                        "poisson-midp",
                        "clopper-pearson",
                        "wilson",
                        "midp"),
                StatisticsTerms.level(),
                StatisticsTerms.per());
    }

    @Override
    public Shape shape(Choices choices) {
        Text standard = switch (choices.text(METHOD)) {
            case "poisson-midp" -> Words.both("tools.norm.interval.poisson_midp");
            case "clopper-pearson" -> Words.both("tools.norm.interval.clopper_pearson");
            case "wilson" -> Words.both("tools.norm.interval.wilson");
            case "midp" -> Words.both("tools.norm.interval.midp");
            default -> Words.both("tools.norm.interval.poisson_exact");
        };
        return new Shape(Need.each("events", "denominator"), List.of(EVENTS, DENOMINATOR), OUTPUTS, standard);
    }

    @Override
    public RowComputation prepare(Choices choices) {
        double level = StatisticsTerms.levelOf(choices);
        double per = choices.positive(PER);
        boolean rate = choices.text(METHOD).startsWith("poisson");
        Limits limits = switch (choices.text(METHOD)) {
            case "poisson-midp" -> Intervals::poissonMidP;
            case "clopper-pearson" -> Intervals::clopperPearson;
            case "wilson" -> Intervals::wilson;
            case "midp" -> Intervals::midP;
            default -> Intervals::poissonExact;
        };
        return (row, results) -> {
            double events = StatisticsTerms.count(row, EVENTS);
            double denominator = row.number(DENOMINATOR);
            boolean known = rate
                    ? !Double.isNaN(events + denominator)
                    : StatisticsTerms.proportion(row, EVENTS, DENOMINATOR) != null;
            if (known) {
                Interval interval = limits.of(events, denominator, level);
                results.statistic("rate", interval.estimate() * per);
                results.statistic("lower", interval.lower() * per);
                results.statistic("upper", interval.upper() * per);
            }
        };
    }
}
