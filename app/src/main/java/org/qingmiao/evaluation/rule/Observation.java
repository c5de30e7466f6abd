package org.qingmiao.evaluation.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.IndicatorValue;

/**
 * What is known of one year.
 *
 * @param lower lower limit of the 95 % interval, absent if there is none
 */
public record Observation(
        double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double lower,
        @Nullable Double upper) {

    static Observation of(double value) {
        return new Observation(value, null, null, null, null);
    }

    /** @throws NullPointerException if there is no value */
    public static Observation of(IndicatorValue v) {
        return new Observation(Objects.requireNonNull(v.value()), v.numerator(), v.denominator(), v.lower(), v.upper());
    }

    /** Whether chance alone could have kept the value on this side of the level. */
    boolean mayBe(double level) {
        return lower != null && upper != null && lower <= level && level <= upper;
    }
}
