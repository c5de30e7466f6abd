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
            Output.of("rate", "", "率", "rate"),
            Output.of("lower", "", "置信下限", "lower limit"),
            Output.of("upper", "", "置信上限", "upper limit"));

    @FunctionalInterface
    private interface Limits {
        Interval of(double events, double denominator, double level);
    }

    @Override
    public About about() {
        return new About(
                "interval",
                new Text("率和比例的置信区间", "Confidence interval of a rate or proportion"),
                new Text(
                        "Garwood 1936；Clopper、Pearson 1934；Wilson 1927；中位 P 法 Lancaster 1961",
                        "Garwood 1936; Clopper and Pearson 1934; Wilson 1927; mid-P by Lancaster 1961"),
                "--events 5 --denominator 4000 --per 1000");
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                Choice.of(METHOD, "方法", "method", "poisson-exact", "poisson-midp", "clopper-pearson", "wilson", "midp"),
                StatisticsTerms.level(),
                StatisticsTerms.per());
    }

    @Override
    public Shape shape(Choices choices) {
        Text standard = switch (choices.text(METHOD)) {
            case "poisson-midp" -> new Text("泊松分布中位 P 法", "Poisson, mid-P");
            case "clopper-pearson" -> new Text("二项分布精确法（Clopper-Pearson）", "binomial, exact (Clopper-Pearson)");
            case "wilson" -> new Text("Wilson 计分法", "Wilson score");
            case "midp" -> new Text("二项分布中位 P 法", "binomial, mid-P");
            default -> new Text("泊松分布精确法（Garwood）", "Poisson, exact (Garwood)");
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
