package org.qingmiao.evaluation.rule;

import org.jspecify.annotations.Nullable;
import org.qingmiao.plan.Indicator;

/**
 * Where events are few, a rate jumps about by chance alone: it is told as a count with its interval, without a percentage
 * of change, and it is never called worse within chance. This is the one place that decides it.
 */
public final class FewEvents {
    /** Fewer events than this are few. */
    public static final int FEW = 10;

    private FewEvents() {}

    /** Whether an indicator counts events that happen by chance: deaths, injuries, defects, offences. */
    public static boolean areCountedBy(Indicator indicator) {
        return indicator.interval() == Indicator.IntervalMethod.POISSON_EXACT;
    }

    /** @param numerator events of the year; absent where only a published rate is known */
    public static boolean in(Indicator indicator, @Nullable Double numerator) {
        return areCountedBy(indicator) && numerator != null && numerator < FEW;
    }
}
