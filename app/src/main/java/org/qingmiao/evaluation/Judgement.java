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
 * @param indicator the one on which it is judged
 * @param now the newest value up to the year asked for; absent if there is none
 * @param history published baseline first, then the years of the plan with or without a value
 * @param reason one sentence that says why
 * @param due what the value should be in this year on the path from baseline to target, where there is a path
 * @param gap value minus what is asked in the end, in the indicator's unit; positive is above
 */
public record Judgement(
        Target target,
        Indicator indicator,
        State state,
        Text reason,
        @Nullable IndicatorValue now,
        List<HistoryPoint> history,
        @Nullable Double due,
        @Nullable Double gap,
        Forecast forecast) {}
