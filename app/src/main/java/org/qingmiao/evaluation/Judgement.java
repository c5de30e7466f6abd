package org.qingmiao.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.evaluation.rule.SentenceFigures;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Target;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * One target held against its values, for one unit and year.
 *
 * @param indicator the one that is shown
 * @param judgedBy the one on which it is judged; most often the same
 * @param year the year asked for
 * @param now value of {@code indicator} of that year; absent if there is none, whatever earlier years had
 * @param judged value of {@code judgedBy} of that year
 * @param coverage which reports {@code indicator} rests on in that year, also where they are not enough for a value
 * @param history of {@code indicator}: published baseline first, then every year with or without a value
 * @param reason one sentence that says why
 * @param bound what is asked in the end, as a level of {@code judgedBy}; absent where no level is asked
 * @param due what the value should be in this year on the way there
 * @param parts of a target that each unit has to reach, the units judged one by one; else empty
 */
public record Judgement(
        Target target,
        Indicator indicator,
        Indicator judgedBy,
        int year,
        TargetState state,
        Text reason,
        @Nullable IndicatorValue now,
        @Nullable IndicatorValue judged,
        IndicatorValue.Coverage coverage,
        List<HistoryPoint> history,
        @Nullable Double bound,
        @Nullable Double due,
        TargetForecast forecast,
        List<Judgement> parts) {

    /** Whether values below the bound keep the promise; else those above do. */
    public boolean keptBelow() {
        return keptBelow(target.kind());
    }

    static boolean keptBelow(Target.Kind kind) {
        return switch (kind) {
            case AT_MOST, AT_MOST_EXCLUSIVE, DECREASE, ANNUAL_DECREASE, TREND_CONTROLLED -> true;
            case AT_LEAST, MAINTAIN, INCREASE, ALL_ELIGIBLE -> false;
        };
    }

    /** Value minus bound, in the unit of {@code judgedBy}; absent without a value or a level, and where each unit is judged. */
    public @Nullable Double gap() {
        Double value = judged == null ? null : judged.value();
        return value == null || bound == null || !parts.isEmpty() ? null : value - bound;
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
        return state == TargetState.NO_DATA && now != null && history.stream().anyMatch(HistoryPoint::withheld);
    }

    /** The year of the value, or 0 if it has none. */
    public int valueYear() {
        return now == null ? 0 : now.period().yearOf();
    }

    /** How the value of the year and what is asked are printed beside each other, so that they never look alike if they differ. */
    public SentenceFigures figures() {
        return SentenceFigures.of(indicator, now == null ? null : now.value(), judgedDirectly() ? bound : null);
    }

    /** Whether the year's value rests on few events, which are told as a count and not compared. */
    public boolean ofFewEvents() {
        return now != null && FewEvents.in(indicator, now.numerator());
    }

    /**
     * Why no reason is given.
     *
     * @param value whether the year's value itself is withheld; else only something that it is held against
     */
    public static Text withheldReason(boolean value, int year) {
        return value
                ? Messages.of("evaluation.reason.withheld", year)
                : Messages.of("evaluation.reason.withheld.basis");
    }

    /** Without what is said of the units that have to reach the target one by one; where they stand together stays. */
    public Judgement withoutParts() {
        return new Judgement(
                target,
                indicator,
                judgedBy,
                year,
                state,
                withheldReason(isWithheld(), year),
                now,
                judged,
                coverage,
                history,
                bound,
                due,
                forecast,
                List.of());
    }
}
