package org.qingmiao.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;

/** Indicators, evaluated from cells when asked. */
public interface IndicatorEvaluator {
    /** All combinations; {@code asOf} asks for what was known at an earlier moment. */
    IndicatorGrid evaluate(
            Collection<Indicator> indicators,
            Collection<String> units,
            Collection<Period> periods,
            Optional<Instant> asOf);
}
