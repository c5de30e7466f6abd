package org.qingmiao.evaluation.disclosure;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Estimate;
import org.qingmiao.plan.Indicator;

/** The same answers but for one, in which another number was counted. */
record SupposedGrid(IndicatorGrid real, Indicator indicator, Period period, double numerator) implements IndicatorGrid {
    @Override
    public IndicatorValue value(String id, String unit, Period when) {
        IndicatorValue value = real.value(id, unit, when);
        return id.equals(indicator.id()) && when.equals(period) ? supposed(value) : value;
    }

    private IndicatorValue supposed(IndicatorValue value) {
        Double below = value.denominator();
        Estimate estimate = Estimate.of(indicator, numerator, below == null ? Double.NaN : below);
        return new IndicatorValue(
                value.indicator(),
                value.unit(),
                value.period(),
                known(estimate.value()),
                known(estimate.numerator()),
                value.denominator(),
                known(estimate.lower()),
                known(estimate.upper()),
                value.coverage(),
                value.synthetic());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    @Override
    public Stream<IndicatorValue> values() {
        return real.values().map(v -> value(v.indicator(), v.unit(), v.period()));
    }
}
