package org.qingmiao.evaluation.rule;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;

/**
 * What a rule knows when it judges.
 *
 * @param indicator on which is judged
 * @param observed by year, up to the year asked for; years whose reports are not complete and the published baseline are not
 *     among them
 * @param year the year asked for
 * @param whole whether it is the district itself that is judged, to which alone the plan's own figures belong
 * @param coverage of the year asked for, where reports that are owed are missing
 */
public record JudgementInput(
        Target target,
        Indicator indicator,
        SortedMap<Integer, Observation> observed,
        int year,
        EvaluationYears years,
        boolean whole,
        IndicatorValue.@Nullable Coverage coverage) {

    /** What a way begins with. */
    record Base(int year, double value, int decimals) {}

    public static JudgementInput of(
            Target target, Indicator indicator, Map<Integer, Double> values, int year, int first, int last) {
        SortedMap<Integer, Observation> observed = new TreeMap<>();
        values.forEach((y, value) -> observed.put(y, Observation.of(value)));
        return of(target, indicator, observed, year, new EvaluationYears(first - 1, first, last, true));
    }

    public static JudgementInput of(
            Target target,
            Indicator indicator,
            SortedMap<Integer, Observation> observed,
            int year,
            EvaluationYears evaluationYears) {
        return new JudgementInput(
                target, indicator, new TreeMap<>(observed.headMap(year + 1)), year, evaluationYears, true, null);
    }

    /** The same for a part of the district. */
    public JudgementInput ofPart() {
        return new JudgementInput(target, indicator, observed, year, years, false, coverage);
    }

    public JudgementInput withCoverage(IndicatorValue.Coverage known) {
        return new JudgementInput(target, indicator, observed, year, years, whole, known);
    }

    JudgementInput withInterval(@Nullable Double low, @Nullable Double high) {
        SortedMap<Integer, Observation> with = new TreeMap<>(observed);
        with.computeIfPresent(year, (y, o) -> new Observation(o.value(), o.numerator(), o.denominator(), low, high));
        return new JudgementInput(target, indicator, with, year, years, whole, coverage);
    }

    /** The year's own value; one from before the plan, or of an earlier year, says nothing of it. */
    @Nullable
    public Double now() {
        return current().map(Observation::value).orElse(null);
    }

    Optional<Observation> current() {
        return year < years.first() ? Optional.empty() : Optional.ofNullable(observed.get(year));
    }

    /** The newest year before the one asked for that has a value. */
    Optional<Map.Entry<Integer, Observation>> latest() {
        SortedMap<Integer, Observation> before = observed.headMap(year);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(Map.entry(before.lastKey(), before.get(before.lastKey())));
    }

    /** The plan's own baseline, else the value of its year, else the first that is known before the year asked for. */
    Optional<Base> start() {
        Target.Baseline baseline = target.baseline();
        if (baseline != null && baseline.value() != null && judgedDirectly() && whole) {
            return Optional.of(new Base(
                    baseline.year(),
                    baseline.value().doubleValue(),
                    Math.max(0, baseline.value().scale())));
        }
        int begin = baseline != null && observed.containsKey(baseline.year())
                ? baseline.year()
                : observed.isEmpty() ? year : observed.firstKey();
        Observation first = observed.get(begin);
        return first == null || begin >= year
                ? Optional.empty()
                : Optional.of(new Base(begin, first.value(), indicator.decimals()));
    }

    @Nullable
    Double base() {
        return start().map(Base::value).orElse(null);
    }

    boolean judgedDirectly() {
        return target.indicator().equals(target.judgedBy());
    }

    /** Whether the plan is over, so that what is not reached is missed. */
    boolean isLastYear() {
        return year >= years.last() && years.ended();
    }

    /** Whether a value and a level, both computed, are the same. */
    public static boolean same(double value, double level) {
        return NumberFormats.same(value, level);
    }

    /** Share of the way that should be behind us, 0 to 1. */
    double timeShare() {
        int begin = start().map(Base::year).orElse(years.start());
        int span = years.last() - begin;
        return span <= 0 ? 1 : Math.clamp((double) (year - begin) / span, 0.0, 1.0);
    }

    double value() {
        return target.value() == null ? Double.NaN : target.value().doubleValue();
    }
}
