package org.qingmiao;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.statistics.Trend;
import org.qingmiao.calculators.statistics.TrendSlope;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;

/** The numbers that a sentence about a judgement may name, derived again from its values; their signs do not matter. */
final class JudgedNumbers {
    private static final double TREND_LEVEL = 0.90;

    private final Plan plan;
    private final List<Double> known = new ArrayList<>();

    private JudgedNumbers(Plan plan) {
        this.plan = plan;
    }

    static List<Double> of(Plan plan, Judgement judgement) {
        JudgedNumbers numbers = new JudgedNumbers(plan);
        numbers.all(judgement);
        return numbers.known;
    }

    private void all(Judgement of) {
        Double value = of.judged() == null ? null : of.judged().value();
        Stream.of(value, of.now() == null ? null : of.now().value(), of.bound(), of.due(), of.gap(), asked(of.target()))
                .forEach(this::add);
        of.history().forEach(p -> add(p.value()));
        Double base = base(of);
        add(base);
        if (base != null && value != null) {
            add(value - base);
            shares(of, base, value);
        }
        reports(of);
        if (of.target().kind() == Target.Kind.TREND_CONTROLLED) {
            trend(of);
        }
        units(of.parts());
    }

    private void add(@Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            known.add(value);
        }
    }

    private static @Nullable Double asked(Target target) {
        return target.value() == null ? null : target.value().doubleValue();
    }

    /** The plan's own starting value, which is the district's; else the earliest that is known. */
    private static @Nullable Double base(Judgement of) {
        Target.Baseline baseline = of.target().baseline();
        return baseline != null
                        && baseline.value() != null
                        && of.judgedDirectly()
                        && of.history().stream().anyMatch(HistoryPoint::published)
                ? Double.valueOf(baseline.value().doubleValue())
                : of.history().stream()
                        .map(HistoryPoint::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Of the way from start to target, in per cent: how much is done, and how much is due. */
    private void shares(Judgement of, double base, double value) {
        Double bound = of.bound();
        Double due = of.due();
        if (bound != null && due != null) {
            add((value - base) / (bound - base) * 100);
            add((due - base) / (bound - base) * 100);
        }
    }

    private void reports(Judgement of) {
        var c = of.coverage();
        Stream.of(c.numeratorReported(), c.numeratorExpected(), c.denominatorReported(), c.denominatorExpected())
                .forEach(n -> add((double) n));
    }

    /** The slope of the weighted line through the years since the start, its limits, and their level in per cent. */
    private void trend(Judgement of) {
        Target.Baseline baseline = of.target().baseline();
        int begin = baseline == null ? plan.head().baseline() : baseline.year();
        TreeMap<Integer, HistoryPoint> years = new TreeMap<>();
        of.history().stream()
                .filter(p -> p.year() >= begin && p.value() != null)
                .forEach(p -> years.put(p.year(), p));
        if (years.size() < Trend.NEEDED) {
            return;
        }
        boolean weighed = years.values().stream().allMatch(p -> p.denominator() != null);
        TrendSlope slope = TrendSlope.of(
                years.keySet().stream().mapToDouble(y -> y).toArray(),
                years.values().stream()
                        .mapToDouble(p -> Objects.requireNonNull(p.value()))
                        .toArray(),
                years.values().stream()
                        .mapToDouble(p -> weighed ? Objects.requireNonNull(p.denominator()) : 1)
                        .toArray(),
                TREND_LEVEL);
        Stream.of(slope.slope(), slope.lower(), slope.upper(), TREND_LEVEL * 100)
                .forEach(this::add);
    }

    /** How many have to reach it, do, and cannot be judged; and what is said of each. */
    private void units(List<Judgement> parts) {
        if (!parts.isEmpty()) {
            add((double) parts.size());
            add((double) in(TargetState.ACHIEVED, parts));
            add((double) in(TargetState.NO_DATA, parts));
            parts.forEach(this::all);
        }
    }

    private static long in(TargetState targetState, List<Judgement> parts) {
        return parts.stream().filter(p -> p.state() == targetState).count();
    }
}
