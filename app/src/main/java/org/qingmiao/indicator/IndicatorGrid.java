package org.qingmiao.indicator;

import java.util.stream.Stream;
import org.qingmiao.org.Period;

/** The answers to one question: indicators × units × periods. */
public interface IndicatorGrid {
    /**
     * @throws IllegalArgumentException if it was not asked for
     */
    IndicatorValue value(String indicator, String unit, Period period);

    /** All answers, by indicator, then unit, then period, in the order they were asked for. */
    Stream<IndicatorValue> values();
}
