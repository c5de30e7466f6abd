package org.qingmiao.indicator;

import java.time.YearMonth;
import org.qingmiao.org.Period;

/** A period as one number: months since year 0 in the upper bits, the kind in the lower three. */
final class PeriodCode {
    private static final Period.Kind[] KINDS = Period.Kind.values();

    private PeriodCode() {}

    static int of(Period period) {
        YearMonth from = period.from();
        return (from.getYear() * 12 + from.getMonthValue() - 1) << 3 | period.kind().ordinal();
    }

    static Period period(int code) {
        int months = code >> 3;
        return new Period(KINDS[code & 7], YearMonth.of(months / 12, months % 12 + 1));
    }
}
