package org.qingmiao.calculators.workdays;

/**
 * What a day is.
 *
 * <p>Source: notices of the State Council General Office on holidays (国务院办公厅关于部分节假日安排的通知).
 */
public enum DayKind {
    WORKDAY,
    /** A Saturday or Sunday on which work is made up. */
    MAKEUP_WORKDAY,
    WEEKEND,
    HOLIDAY;

    public boolean isWorkday() {
        return this == WORKDAY || this == MAKEUP_WORKDAY;
    }
}
