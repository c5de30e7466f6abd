package org.qingmiao.calculators.identity;

/**
 * Why a text is no resident identity number; of several faults the first in this order is told.
 *
 * <p>Source: GB 11643-1999; the order is ours.
 */
public enum Fault {
    /** Neither 15 nor 18 characters. */
    LENGTH,
    /** Something else than digits, or than an X at the end of 18 characters. */
    DIGITS,
    /** A division code that no year's list has. */
    DIVISION,
    /** No real date, a date in the future, or one before 1800. */
    DATE,
    /** The check character does not belong to the other 17. */
    CHECK
}
