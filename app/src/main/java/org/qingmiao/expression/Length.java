package org.qingmiao.expression;

/** A constant length: months are added first, then days; hours stand alone. */
public record Length(int months, int days, int hours) {
    static Length months(int months) {
        return new Length(months, 0, 0);
    }

    static Length days(int days) {
        return new Length(0, days, 0);
    }

    static Length hours(int hours) {
        return new Length(0, 0, hours);
    }
}
