package org.qingmiao.evaluation.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Intervals;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Indicator;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * The rate of rare events over several years together, with its exact 95 % interval.
 *
 * @param from first of the years
 * @param to last of the years, which follow each other
 * @param interval as the rate itself, per one
 */
public record PooledRate(int from, int to, List<Double> events, double among, Interval interval) {
    /** Years over which a rate is offered. */
    public static final List<Integer> OFFERED = List.of(3, 5);

    private static final double LEVEL = 0.95;
    private static final int SMALL = 5;

    /** Of the years up to the one that is judged; empty if one of them has no count. */
    public static Optional<PooledRate> of(Judgement j, int years) {
        List<HistoryPoint> points = j.history().stream()
                .filter(p -> p.year() > j.year() - years && p.year() <= j.year())
                .filter(p -> p.value() != null && p.numerator() != null && p.denominator() != null)
                .toList();
        if (points.size() < years) {
            return Optional.empty();
        }
        List<Double> events =
                points.stream().map(p -> Objects.requireNonNull(p.numerator())).toList();
        double among = points.stream()
                .mapToDouble(p -> Objects.requireNonNull(p.denominator()))
                .sum();
        double all = events.stream().mapToDouble(e -> e).sum();
        return Optional.of(new PooledRate(
                j.year() - years + 1, j.year(), events, among, Intervals.poissonExact(all, among, LEVEL)));
    }

    /** Whether each year's count may be public itself, so that nothing can be worked out from their sum. */
    public boolean hidesNothing() {
        return events.stream().allMatch(e -> e == 0 || e >= SMALL);
    }

    /** One sentence. */
    public Text words(Indicator indicator, Lang lang) {
        return Messages.of(
                "evaluation.pooled",
                from,
                to,
                NumberFormats.format(events.stream().mapToDouble(e -> e).sum(), 0),
                TargetRowComposer.print(interval.estimate() * indicator.factor(), indicator, lang),
                TargetRowComposer.print(interval.lower() * indicator.factor(), indicator, lang),
                TargetRowComposer.print(interval.upper() * indicator.factor(), indicator, lang));
    }
}
