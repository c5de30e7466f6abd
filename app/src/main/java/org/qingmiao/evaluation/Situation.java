package org.qingmiao.evaluation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;

/**
 * What a rule knows when it judges.
 *
 * @param indicator on which is judged
 * @param values by year, up to the year asked for; the published baseline is not among them
 * @param lower lower limit of the newest value's interval, if it has one
 * @param year the year asked for
 * @param last last year of the plan
 * @param ended whether the year asked for has ended
 */
record Situation(
        Target target,
        Indicator indicator,
        SortedMap<Integer, Double> values,
        @Nullable Double lower,
        @Nullable Double upper,
        int year,
        int first,
        int last,
        boolean ended) {

    static Situation of(
            Target target, Indicator indicator, Map<Integer, Double> values, int year, int first, int last) {
        SortedMap<Integer, Double> known = new TreeMap<>(new TreeMap<>(values).headMap(year + 1));
        return new Situation(target, indicator, known, null, null, year, first, last, true);
    }

    Situation withInterval(@Nullable Double low, @Nullable Double high) {
        return new Situation(target, indicator, values, low, high, year, first, last, ended);
    }

    /** The same while the year still runs. */
    Situation soFar() {
        return new Situation(target, indicator, values, lower, upper, year, first, last, false);
    }

    /** Newest value within the years of the plan; a value from before it says nothing of it. */
    @Nullable
    Double now() {
        return values.isEmpty() || values.lastKey() < first ? null : values.get(values.lastKey());
    }

    int nowYear() {
        return values.isEmpty() ? year : values.lastKey();
    }

    /** The plan's own baseline, else the value of its year, else the first that is known. */
    @Nullable
    Double base() {
        Target.Baseline baseline = target.baseline();
        if (baseline != null && baseline.value() != null && judgedDirectly()) {
            return baseline.value().doubleValue();
        }
        if (baseline != null && values.containsKey(baseline.year())) {
            return values.get(baseline.year());
        }
        return values.size() < 2 ? null : values.get(values.firstKey());
    }

    int baseYear() {
        Target.Baseline baseline = target.baseline();
        if (baseline != null && (baseline.value() != null || values.containsKey(baseline.year()))) {
            return baseline.year();
        }
        return values.isEmpty() ? first - 1 : values.firstKey();
    }

    boolean judgedDirectly() {
        return target.indicator().equals(target.judgedBy());
    }

    /** Whether the plan is at its end; a last year that still runs is judged as a year on the way. */
    boolean isLastYear() {
        return year >= last && ended;
    }

    /** Share of the way that should be behind us, 0 to 1. */
    double timeShare() {
        int span = last - baseYear();
        return span <= 0 ? 1 : Math.clamp((double) (nowYear() - baseYear()) / span, 0.0, 1.0);
    }

    double value() {
        return target.value() == null ? Double.NaN : target.value().doubleValue();
    }
}
