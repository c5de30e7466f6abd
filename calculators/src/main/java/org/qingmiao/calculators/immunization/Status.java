package org.qingmiao.calculators.immunization;

/**
 * Where a child stands in a series.
 *
 * <p>Source: 国家免疫规划疫苗儿童免疫程序及说明, editions 2021 and 2026, as {@code rules.csv} lists them.
 */
public enum Status {
    COMPLETE,
    /** The next dose is due later. */
    UPCOMING,
    DUE,
    /** The age before which the dose should have been given has passed. */
    OVERDUE,
    /** The vaccine is no longer given at the child's age. */
    TOO_OLD,
    /** The programme is not for this child: the other sex, or another birth cohort. */
    NOT_ELIGIBLE,
    /** The child follows the alternative vaccine, or this is the alternative and the child follows the default. */
    ALTERNATIVE,
    /** The clinic put it off, or must judge first. */
    DEFERRED,
    CONTRAINDICATED
}
