package org.qingmiao.calculators.workdays;

/** What a day is. */
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
