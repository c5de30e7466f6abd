package org.qingmiao.tools;

import static org.qingmiao.tools.StatisticsTerms.AREA;
import static org.qingmiao.tools.StatisticsTerms.DENOMINATOR;
import static org.qingmiao.tools.StatisticsTerms.EVENTS;
import static org.qingmiao.tools.StatisticsTerms.METHOD;
import static org.qingmiao.tools.StatisticsTerms.PER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Smoothing;
import org.qingmiao.platform.Messages;

/** {@code smooth}: rates of small areas drawn towards the rate of all. */
final class SmoothCalculator implements SeriesCalculator {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("rate", "", Messages.of("tools.smooth.output.rate")),
            Output.of("smoothed", "", Messages.of("tools.smooth.output.smoothed")));

    @Override
    public About about() {
        return new About(
                "smooth",
                Messages.of("tools.smooth.title"),
                Messages.of("tools.smooth.source"),
                "--area A,B,C --events 0,9,3 --denominator 100,3000,400 --per 1000");
    }

    @Override
    public List<Choice> choices() {
        return List.of(Choice.of(METHOD, Messages.of("tools.smooth.option.method"), "marshall"), StatisticsTerms.per());
    }

    @Override
    public Shape shape(Choices choices) {
        return new Shape(
                Need.each("area", "events", "denominator"),
                List.of(AREA, EVENTS, DENOMINATOR),
                OUTPUTS,
                Messages.of("tools.smooth.marshall_global_empirical_bayes"));
    }

    @Override
    public boolean ownRows() {
        return false;
    }

    @Override
    public List<Results> compute(List<Row> rows, Choices choices, Blank blank) {
        double per = choices.positive(PER);
        List<Row> known = rows.stream()
                .filter(row -> row.fault() == null && row.has(EVENTS) && row.has(DENOMINATOR))
                .toList();
        Smoothing smoothing = known.isEmpty()
                ? null
                : Smoothing.of(
                        known.stream()
                                .mapToDouble(row -> StatisticsTerms.count(row, EVENTS))
                                .toArray(),
                        known.stream()
                                .mapToDouble(row -> row.number(DENOMINATOR))
                                .toArray());
        List<Results> answers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Results results = blank.make();
            area(row, smoothing, per, results);
            answers.add(results);
        }
        return answers;
    }

    private static void area(Row row, @Nullable Smoothing smoothing, double per, Results results) {
        Impossible fault = row.fault();
        double events = StatisticsTerms.count(row, EVENTS);
        double denominator = row.number(DENOMINATOR);
        if (fault != null) {
            results.fail(fault);
        } else if (smoothing != null && !Double.isNaN(events + denominator)) {
            results.statistic("rate", events / denominator * per);
            results.statistic("smoothed", smoothing.smooth(events, denominator) * per);
        }
    }
}
