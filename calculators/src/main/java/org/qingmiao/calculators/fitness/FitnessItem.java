package org.qingmiao.calculators.fitness;

import java.util.Locale;

/**
 * What is measured, in the order of the record card.
 *
 * <p>Source: 国家学生体质健康标准（2014年修订）, 教体艺〔2014〕5号.
 */
public enum FitnessItem {
    /** kg/m², rounded to one decimal. */
    BMI,
    /** Millilitres. */
    VITAL_CAPACITY,
    /** Seconds. */
    RUN_50M,
    /** Centimetres, negative above the soles. */
    SIT_AND_REACH,
    /** Counts in a minute. */
    ROPE_SKIPPING_1MIN,
    /** Counts in a minute. */
    SIT_UPS_1MIN,
    /** Seconds. */
    SHUTTLE_50M_X8,
    /** Centimetres. */
    STANDING_LONG_JUMP,
    /** Counts. */
    PULL_UPS,
    /** Seconds. */
    RUN_1000M,
    /** Seconds. */
    RUN_800M;

    /** The name in tables and columns, such as {@code run_50m}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException naming the code if there is no such item */
    public static FitnessItem of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
