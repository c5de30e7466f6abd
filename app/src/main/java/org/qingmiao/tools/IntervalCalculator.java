package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;
import static org.qingmiao.tools.StatisticsTerms.PER;

import java.util.List;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** {@code interval}: a rate or a proportion with its confidence limits. */
final class IntervalCalculator implements RowCalculator {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("rate", "", Messages.of("tools.interval.output.rate")),
            Output.of("lower", "", Messages.of("tools.interval.output.lower")),
            Output.of("upper", "", Messages.of("tools.interval.output.upper")));

    @FunctionalInterface
    private interface Limits {
        Interval of(double events, double denominator, double level);
    }

    @Override
    public About about() {
        return new About(
                "interval",
                Messages.of("tools.interval.title"),
                Messages.of("tools.interval.source"),
                "--events 5 --denominator 4000 --per 1000");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(
                        METHOD,
                        Messages.of("tools.interval.option.method"),
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
            case "poisson-midp" -> Messages.of("tools.interval.poisson_mid_p");
            case "clopper-pearson" -> Messages.of("tools.interval.binomial_exact_clopper_pearson");
            case "wilson" -> Messages.of("tools.interval.wilson_score");
            case "midp" -> Messages.of("tools.interval.binomial_mid_p");
            default -> Messages.of("tools.interval.poisson_exact_garwood");
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
