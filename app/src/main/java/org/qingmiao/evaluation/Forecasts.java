package org.qingmiao.evaluation;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.Trend;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Unit;

/** Draws the line of the known years on to the last year of the plan. */
final class Forecasts {
    private static final double LEVEL = 0.80;

    private Forecasts() {}

    /**
     * @param bound to be met in the last year; absent if no level is asked
     * @param below whether at most the bound is asked, else at least
     */
    static Forecast of(Situation s, @Nullable Double bound, boolean below) {
        if (s.isLastYear()) {
            return new Forecast.Past();
        }
        SortedMap<Integer, Double> values = s.values();
        double[] x = values.keySet().stream().mapToDouble(y -> y).toArray();
        double[] y = values.values().stream().mapToDouble(v -> v).toArray();
        Trend.Scale scale = scale(s, y);
        return switch (Trend.fit(x, y, scale, 100)) {
            case Trend.TooFew few -> new Forecast.TooFewData(few.points(), Trend.NEEDED);
            case Trend.Line line -> expected(s, line, bound, below);
        };
    }

    private static Forecast expected(Situation s, Trend.Line line, @Nullable Double bound, boolean below) {
        Interval at = line.at(s.last(), LEVEL);
        double atMost = bound == null ? Double.NaN : line.atMost(s.last(), bound);
        return new Forecast.Expected(
                s.last(),
                at.estimate(),
                at.lower(),
                at.upper(),
                below ? atMost : 1 - atMost,
                Texts.all()
                        .both(
                                "evaluation.forecast." + line.scale().name().toLowerCase(java.util.Locale.ROOT),
                                line.points()));
    }

    /** Shares cannot leave 0 to 100, rates cannot fall below 0. */
    private static Trend.Scale scale(Situation s, double[] values) {
        boolean share = s.indicator().unit() == Unit.PERCENT;
        for (double value : values) {
            share &= value >= 0 && value <= 100;
            if (value <= 0) {
                return share ? Trend.Scale.LOGIT : Trend.Scale.LINEAR;
            }
        }
        return share ? Trend.Scale.LOGIT : Trend.Scale.LOG;
    }
}
