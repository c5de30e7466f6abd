package org.qingmiao.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** Judges one target for one unit in one year, and in each year before. */
final class TargetJudgement {
    private final Plan plan;
    private final Target target;
    private final Indicator shown;
    private final Indicator judgedBy;
    private final int year;
    private final boolean soFar;
    private final List<IndicatorValue> shownValues = new ArrayList<>();
    private final TreeMap<Integer, IndicatorValue> judgedValues = new TreeMap<>();

    /** @param soFar whether the year still runs */
    TargetJudgement(
            Plan plan, Target target, String unit, int year, boolean soFar, List<Period> years, IndicatorGrid grid) {
        this.plan = plan;
        this.target = target;
        this.year = year;
        this.soFar = soFar;
        this.shown = Objects.requireNonNull(plan.indicators().get(target.indicator()));
        this.judgedBy = Objects.requireNonNull(plan.indicators().get(target.judgedBy()));
        for (Period period : years) {
            shownValues.add(grid.value(shown.id(), unit, period));
            IndicatorValue value = grid.value(judgedBy.id(), unit, period);
            if (value.value() != null) {
                judgedValues.put(period.yearOf(), value);
            }
        }
    }

    Judgement judge() {
        Situation situation = situation(year);
        Verdict verdict = TargetRule.of(target.kind()).judge(situation);
        Judgement judgement = new Judgement(
                target,
                shown,
                judgedBy,
                year,
                verdict.state(),
                verdict.reason(),
                newest(),
                newestJudged(),
                history(),
                verdict.bound(),
                verdict.due(),
                new Forecast.Past());
        Forecast forecast = Forecasts.of(situation, verdict.bound(), judgement.keptBelow());
        return withForecast(judgement, forecast);
    }

    private static Judgement withForecast(Judgement j, Forecast forecast) {
        return new Judgement(
                j.target(),
                j.indicator(),
                j.judgedBy(),
                j.year(),
                j.state(),
                j.reason(),
                j.now(),
                j.judged(),
                j.history(),
                j.bound(),
                j.due(),
                forecast);
    }

    private Situation situation(int upTo) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        judgedValues.headMap(upTo, true).forEach((y, v) -> values.put(y, Objects.requireNonNull(v.value())));
        Situation all = Situation.of(
                target, judgedBy, values, upTo, plan.head().from(), plan.head().to());
        Situation situation = soFar && upTo == year ? all.soFar() : all;
        var newest = judgedValues.floorEntry(upTo);
        return newest == null
                ? situation
                : situation.withInterval(
                        newest.getValue().lower(), newest.getValue().upper());
    }

    private @Nullable IndicatorValue newest() {
        IndicatorValue newest = null;
        for (IndicatorValue value : shownValues) {
            boolean inPlan = value.period().yearOf() >= plan.head().from();
            if (inPlan && value.period().yearOf() <= year && value.value() != null) {
                newest = value;
            }
        }
        return newest;
    }

    private @Nullable IndicatorValue newestJudged() {
        var newest = judgedValues.floorEntry(year);
        return newest == null || newest.getKey() < plan.head().from() ? null : newest.getValue();
    }

    private List<HistoryPoint> history() {
        List<HistoryPoint> history = new ArrayList<>();
        for (IndicatorValue value : shownValues) {
            int y = value.period().yearOf();
            Double published = published(y);
            boolean wanted = y >= plan.head().from() || value.value() != null || published != null;
            if (wanted && y <= year) {
                history.add(published != null ? baseline(y, published) : point(y, value));
            }
        }
        return history;
    }

    private @Nullable Double published(int y) {
        Target.Baseline baseline = target.baseline();
        return baseline != null && baseline.year() == y && baseline.value() != null
                ? baseline.value().doubleValue()
                : null;
    }

    private static HistoryPoint baseline(int y, double value) {
        return new HistoryPoint(y, value, null, null, null, null, null, true, false, 1, State.NO_DATA);
    }

    private HistoryPoint point(int y, IndicatorValue value) {
        Verdict then = TargetRule.of(target.kind()).judge(situation(y));
        boolean judged = value.value() != null && y >= plan.head().from();
        return new HistoryPoint(
                y,
                value.value(),
                value.lower(),
                value.upper(),
                value.numerator(),
                value.denominator(),
                then.due(),
                false,
                value.synthetic(),
                value.coverage().share(),
                judged ? then.state() : State.NO_DATA);
    }
}
