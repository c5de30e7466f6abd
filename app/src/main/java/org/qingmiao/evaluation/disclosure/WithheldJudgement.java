package org.qingmiao.evaluation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;

/**
 * Takes from a judgement what the public may not see. Of a withheld figure value, limits, numerator and denominator go.
 * Whatever else is made from it (state, sentence, what is due, forecast) is judged again with every other count that must
 * stay possible, and stays only where it is the same for all of them: what does not change with a count cannot tell it.
 */
public final class WithheldJudgement {
    /** How far another count that must stay possible is away: from 1 to 4. */
    private static final int AWAY = 3;

    private final String unit;
    private final Map<Integer, Set<String>> withheld;
    private final IndicatorGrid grid;
    private final BiFunction<Target, IndicatorGrid, Judgement> judge;

    /**
     * @param withheld ids of indicators by year
     * @param judge judges a target on other answers
     */
    public WithheldJudgement(
            String unit,
            Map<Integer, Set<String>> withheld,
            IndicatorGrid grid,
            BiFunction<Target, IndicatorGrid, Judgement> judge) {
        this.unit = unit;
        this.withheld = withheld;
        this.grid = grid;
        this.judge = judge;
    }

    public Judgement of(Judgement j) {
        boolean touched = withheld.entrySet().stream()
                .anyMatch(y -> y.getKey() <= j.year()
                        && (y.getValue().contains(j.indicator().id())
                                || y.getValue().contains(j.judgedBy().id())));
        return touched ? without(j, others(j)) : j;
    }

    /** The judgement as it would be with each other count. */
    private List<Judgement> others(Judgement j) {
        List<Judgement> others = new ArrayList<>();
        Set<Indicator> both = j.judgedDirectly() ? Set.of(j.indicator()) : Set.of(j.indicator(), j.judgedBy());
        withheld.forEach((year, ids) -> {
            if (year <= j.year()) {
                both.stream()
                        .filter(i -> ids.contains(i.id()))
                        .forEach(i -> others.addAll(others(j.target(), i, Period.year(year))));
            }
        });
        return others;
    }

    private List<Judgement> others(Target target, Indicator indicator, Period period) {
        IndicatorValue real = grid.value(indicator.id(), unit, period);
        Double count = real.numerator();
        if (count == null || real.value() == null) {
            return List.of();
        }
        double most = count + AWAY;
        Double whole = real.denominator();
        if (whole != null && indicator.unit().inPoints() && count < whole) {
            most = Math.min(most, whole - 1);
        }
        List<Judgement> others = new ArrayList<>();
        for (double other = Math.max(1, count - AWAY); other <= most; other++) {
            others.add(judge.apply(target, new SupposedGrid(grid, indicator, period, other)));
        }
        return others;
    }

    private Judgement without(Judgement j, List<Judgement> others) {
        boolean nowHidden = isHidden(j.now(), j.indicator()) || isHidden(j.judged(), j.judgedBy());
        boolean stateHidden = !same(j, others, Judgement::state);
        boolean silent = nowHidden || stateHidden || !same(j, others, Judgement::reason);
        return new Judgement(
                j.target(),
                j.indicator(),
                j.judgedBy(),
                j.year(),
                stateHidden ? TargetState.NO_DATA : j.state(),
                silent
                        ? Judgement.withheldReason(
                                isHidden(j.now(), j.indicator()), j.valueYear() == 0 ? j.year() : j.valueYear())
                        : j.reason(),
                isHidden(j.now(), j.indicator()) ? emptied(j.now()) : j.now(),
                isHidden(j.judged(), j.judgedBy()) ? emptied(j.judged()) : j.judged(),
                j.coverage(),
                history(j, others),
                same(j, others, Judgement::bound) ? j.bound() : null,
                same(j, others, Judgement::due) ? j.due() : null,
                same(j, others, Judgement::forecast) ? j.forecast() : new TargetForecast.NotShown(),
                j.parts());
    }

    private static boolean same(Judgement j, List<Judgement> others, Function<Judgement, @Nullable Object> part) {
        Object real = part.apply(j);
        return others.stream().allMatch(other -> Objects.equals(real, part.apply(other)));
    }

    private boolean isHidden(@Nullable IndicatorValue value, Indicator indicator) {
        return value != null && isHidden(value.period().yearOf(), indicator);
    }

    private boolean isHidden(int year, Indicator indicator) {
        return withheld.getOrDefault(year, Set.of()).contains(indicator.id());
    }

    private static @Nullable IndicatorValue emptied(@Nullable IndicatorValue value) {
        return value == null
                ? null
                : new IndicatorValue(
                        value.indicator(),
                        value.unit(),
                        value.period(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        value.coverage(),
                        value.synthetic());
    }

    private List<HistoryPoint> history(Judgement j, List<Judgement> others) {
        List<HistoryPoint> history = new ArrayList<>();
        for (int i = 0; i < j.history().size(); i++) {
            int at = i;
            HistoryPoint p = j.history().get(i);
            boolean hidden = !p.published() && isHidden(p.year(), j.indicator());
            boolean sameDue = same(j, others, x -> x.history().get(at).due());
            boolean sameState = same(j, others, x -> x.history().get(at).state());
            history.add(new HistoryPoint(
                    p.year(),
                    hidden ? null : p.value(),
                    hidden ? null : p.lower(),
                    hidden ? null : p.upper(),
                    hidden ? null : p.numerator(),
                    hidden ? null : p.denominator(),
                    sameDue ? p.due() : null,
                    p.published(),
                    p.synthetic(),
                    p.coverage(),
                    sameState ? p.state() : TargetState.NO_DATA,
                    hidden));
        }
        return history;
    }
}
