package org.qingmiao.indicator.cell;

import java.time.YearMonth;
import java.util.List;
import org.qingmiao.org.Period;

/** A period as one number: months since year 0 in the upper bits, the kind in the lower three. */
public final class PeriodCode {
    /** The order is what the tables keep: new kinds go to the end. */
    private static final List<Period.Kind> KINDS = List.of(
            Period.Kind.YEAR, Period.Kind.SCHOOL_YEAR, Period.Kind.HALF_YEAR, Period.Kind.QUARTER, Period.Kind.MONTH);

    private PeriodCode() {}

    public static int of(Period period) {
        YearMonth from = period.from();
        return (from.getYear() * 12 + from.getMonthValue() - 1) << 3 | KINDS.indexOf(period.kind());
    }

    public static Period period(int code) {
        int months = code >> 3;
        return new Period(KINDS.get(code & 7), YearMonth.of(months / 12, months % 12 + 1));
    }
}
