package org.qingmiao.calculators.growth;

import org.jspecify.annotations.Nullable;

/**
 * What is compared with what. The limits beyond which WHO calls a z-score implausible stand beside.
 *
 * <p>Source: WHO Child Growth Standards, Methods and development (2006), for the limits of plausible scores.
 */
public enum GrowthIndicator {
    /** Kilograms for age. */
    WEIGHT_FOR_AGE("weight-for-age", -6, 5, true, true),
    /** Centimetres for age, lying under two years, standing from then on. */
    HEIGHT_FOR_AGE("length-height-for-age", -6, 6, false, true),
    /** kg/m² for age. */
    BMI_FOR_AGE("bmi-for-age", -5, 5, true, true),
    /** Centimetres for age. */
    HEAD_CIRCUMFERENCE_FOR_AGE("head-circumference-for-age", -5, 5, false, false),
    /** Centimetres for age, from day 91. */
    ARM_CIRCUMFERENCE_FOR_AGE("arm-circumference-for-age", -5, 5, true, false),
    /** Millimetres for age, from day 91. */
    TRICEPS_SKINFOLD_FOR_AGE("triceps-skinfold-for-age", -5, 5, true, false),
    /** Millimetres for age, from day 91. */
    SUBSCAPULAR_SKINFOLD_FOR_AGE("subscapular-skinfold-for-age", -5, 5, true, false),
    /** Kilograms for length (under two years) or height. */
    WEIGHT_FOR_HEIGHT("weight-for-length", -5, 5, true, false);

    final String table;
    final boolean restricted;
    final boolean in2007;
    private final double low;
    private final double high;

    GrowthIndicator(String table, double low, double high, boolean restricted, boolean in2007) {
        this.table = table;
        this.low = low;
        this.high = high;
        this.restricted = restricted;
        this.in2007 = in2007;
    }

    /** Whether a z-score lies beyond WHO's limits, so that the measurement or the age is probably wrong. */
    public boolean implausible(double z) {
        return z < low || z > high;
    }

    /** The file of the 2007 tables; null if there is none. */
    @Nullable
    String table2007() {
        return in2007 ? "who2007-" + (this == HEIGHT_FOR_AGE ? "height-for-age" : table) + ".csv" : null;
    }
}
