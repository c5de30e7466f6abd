package org.qingmiao.calculators.immunization;

import java.util.Locale;

/**
 * Why a dose does not count, in the order in which reasons are listed.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code rules.csv} lists them.
 */
public enum Reason {
    BEFORE_BIRTH,
    AFTER_AS_OF,
    WRONG_SEX,
    /** The next dose of the series is to be given with another vaccine. */
    WRONG_PRODUCT,
    TOO_EARLY,
    /** Too soon after the last dose of the series that counts. */
    INTERVAL_TOO_SHORT,
    /** Another injected live vaccine was given a few days before. */
    LIVE_INTERVAL,
    /** The vaccine is no longer given at this age. */
    TOO_LATE,
    /** The series was complete. */
    EXTRA_DOSE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** In lower case, as the command line prints it. */
    public String code() {
        return code;
    }
}
