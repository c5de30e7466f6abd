package org.qingmiao.calculators;

/**
 * Sex as the standards tabulate it.
 *
 * <p>Source: the columns of sex in the tables of WHO and WS/T: 1 male, 2 female.
 */
public enum Sex {
    MALE,
    FEMALE
}
