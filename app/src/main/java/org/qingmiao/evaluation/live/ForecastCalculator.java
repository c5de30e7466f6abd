package org.qingmiao.evaluation.live;

import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Interval;
import org.qingmiao.calculators.statistics.PoissonTrend;
import org.qingmiao.calculators.statistics.Trend;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.evaluation.rule.JudgementInput;
import org.qingmiao.evaluation.rule.Observation;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.MeasurementUnit;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Messages;

/** Draws the line of the known years on to the last year of the plan; of rare events the line of their counts. */
public final class ForecastCalculator {
    private static final double LEVEL = 0.80;

    private ForecastCalculator() {}

    /**
     * What readers are told. Forecasts are made and held against what came ({@code docs/judgement.md}); until their
     * probabilities and intervals keep what they promise, none is shown.
     */
    static TargetForecast shown(JudgementInput s) {
        return s.year() >= s.years().last() ? new TargetForecast.Past() : not("not_calibrated");
    }

    /**
     * @param bound to be met in the last year; absent if no level is asked
     * @param below whether at most the bound is asked, else at least
     */
    public static TargetForecast of(JudgementInput s, @Nullable Double bound, boolean below) {
        if (s.year() >= s.years().last()) {
            return new TargetForecast.Past();
        }
        if (s.now() == null) {
            return not("no_value");
        }
        SortedMap<Integer, Observation> years = s.observed();
        if (years.size() < Trend.NEEDED) {
            return new TargetForecast.TooFewData(years.size(), Trend.NEEDED);
        }
        boolean events = FewEvents.areCountedBy(s.indicator())
                && years.values().stream().allMatch(o -> o.numerator() != null && o.denominator() != null);
        return events ? events(s, years, bound) : line(s, years, bound, below);
    }

    private static TargetForecast not(String why) {
        return new TargetForecast.NotMade(Messages.of("evaluation.forecast.not." + why));
    }

    private static TargetForecast line(
            JudgementInput s, SortedMap<Integer, Observation> years, @Nullable Double bound, boolean below) {
        double[] x = years.keySet().stream().mapToDouble(y -> y).toArray();
        double[] y = years.values().stream().mapToDouble(Observation::value).toArray();
        return switch (Trend.fit(x, y, scale(s.indicator(), y), 100)) {
            case Trend.TooFew few -> new TargetForecast.TooFewData(few.points(), Trend.NEEDED);
            case Trend.Line line -> line.hasSpread() ? expected(s, line, bound, below) : not("no_spread");
        };
    }

    private static TargetForecast expected(JudgementInput s, Trend.Line line, @Nullable Double bound, boolean below) {
        int last = s.years().last();
        double probability = bound == null || isEndOfScale(s.indicator(), bound)
                ? Double.NaN
                : below ? line.atMost(last, bound) : line.atLeast(last, bound);
        return expected(s, line.at(last, LEVEL), 1, probability, line.scale().name(), line.points());
    }

    /** What happens rarely is counted: the counts follow a line on the log scale, among as many as in the newest year. */
    private static TargetForecast events(
            JudgementInput s, SortedMap<Integer, Observation> years, @Nullable Double bound) {
        double[] x = years.keySet().stream().mapToDouble(y -> y).toArray();
        double[] counts = years.values().stream()
                .mapToDouble(o -> Objects.requireNonNull(o.numerator()))
                .toArray();
        double[] exposures = years.values().stream()
                .mapToDouble(o -> Objects.requireNonNull(o.denominator()))
                .toArray();
        PoissonTrend trend = PoissonTrend.fit(x, counts, exposures);
        double among = exposures[exposures.length - 1];
        int last = s.years().last();
        int factor = s.indicator().factor();
        double probability = bound == null || isEndOfScale(s.indicator(), bound)
                ? Double.NaN
                : trend.atMost(
                        last, among, most(bound * among / factor, s.target().kind()));
        return expected(s, trend.at(last, among, LEVEL), factor, probability, "POISSON", trend.points());
    }

    /** The greatest count that keeps the bound: one equal to it does, unless it is strict. */
    private static double most(double count, Target.Kind kind) {
        boolean strict = kind == Target.Kind.AT_MOST_EXCLUSIVE || kind == Target.Kind.DECREASE;
        return strict ? Math.ceil(count - 1e-9) - 1 : Math.floor(count + 1e-9);
    }

    private static TargetForecast expected(
            JudgementInput s, Interval at, int factor, double probability, String method, int points) {
        return new TargetForecast.Expected(
                s.years().last(),
                at.estimate() * factor,
                at.lower() * factor,
                at.upper() * factor,
                probability,
                Messages.of("evaluation.forecast." + method.toLowerCase(Locale.ROOT), points));
    }

    /** 0, or all of a share: such a level is kept by every case or by none, of which no line knows. */
    private static boolean isEndOfScale(Indicator indicator, double bound) {
        return bound <= 0 || (indicator.unit() == MeasurementUnit.PERCENT && bound >= 100);
    }

    /** Shares cannot leave 0 to 100, rates cannot fall below 0. */
    private static Trend.Scale scale(Indicator indicator, double[] values) {
        boolean share = indicator.unit() == MeasurementUnit.PERCENT;
        for (double value : values) {
            share &= value >= 0 && value <= 100;
            if (value <= 0) {
                return share ? Trend.Scale.LOGIT : Trend.Scale.LINEAR;
            }
        }
        return share ? Trend.Scale.LOGIT : Trend.Scale.LOG;
    }
}
