package org.qingmiao.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Text;

/**
 * One target held against its values, for one unit and year.
 *
 * @param indicator the one that is shown
 * @param judgedBy the one on which it is judged; most often the same
 * @param year the year asked for
 * @param now newest value of {@code indicator} up to that year; absent if there is none
 * @param judged newest value of {@code judgedBy}
 * @param history of {@code indicator}: published baseline first, then every year with or without a value
 * @param reason one sentence that says why
 * @param bound what is asked in the end, as a level of {@code judgedBy}; absent where no level is asked
 * @param due what the value should be in this year on the way there
 */
public record Judgement(
        Target target,
        Indicator indicator,
        Indicator judgedBy,
        int year,
        State state,
        Text reason,
        @Nullable IndicatorValue now,
        @Nullable IndicatorValue judged,
        List<HistoryPoint> history,
        @Nullable Double bound,
        @Nullable Double due,
        Forecast forecast) {

    /** Whether values below the bound keep the promise; else those above do. */
    public boolean keptBelow() {
        return switch (target.kind()) {
            case AT_MOST, AT_MOST_EXCLUSIVE, DECREASE, ANNUAL_DECREASE, TREND_CONTROLLED -> true;
            case AT_LEAST, MAINTAIN, INCREASE, ALL_ELIGIBLE -> false;
        };
    }

    /** Value minus bound, in the unit of {@code judgedBy}; absent without a value or a level. */
    public @Nullable Double gap() {
        Double value = judged == null ? null : judged.value();
        return value == null || bound == null ? null : value - bound;
    }

    /** Whether what is shown and what is judged are the same, so that a bound can stand in the same chart. */
    public boolean judgedDirectly() {
        return indicator.id().equals(judgedBy.id());
    }

    /** Whether this target is counted; one that restates another is not. */
    public boolean counted() {
        return target.restates().isEmpty();
    }

    /** Whether the newest value is one that the public may not see. */
    public boolean isWithheld() {
        return history.stream().anyMatch(p -> p.withheld() && p.year() == valueYear());
    }

    /** Whether a year has a value that the public may not see. */
    public boolean isWithheld(int when) {
        return history.stream().anyMatch(p -> p.withheld() && p.year() == when);
    }

    /** Whether there is a verdict that the public may not see, since it would tell a small number of people. */
    public boolean isStateWithheld() {
        return state == State.NO_DATA && now != null && history.stream().anyMatch(HistoryPoint::withheld);
    }

    /** Year of the newest value, or 0. */
    public int valueYear() {
        return now == null ? 0 : now.period().yearOf();
    }
}
