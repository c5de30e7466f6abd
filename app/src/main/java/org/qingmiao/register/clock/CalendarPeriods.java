package org.qingmiao.register.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import org.qingmiao.register.definition.Due.CalendarPeriod;

/**
 * Periods of the calendar. Quarters and half-years are those of the year; a school year ends on 31 August, its first term on
 * 31 January (district's own).
 */
public record CalendarPeriods(WorkingDays workingDays) {

    /** The last day of the period in which a day lies. */
    public LocalDate end(CalendarPeriod period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case SCHOOL_DAY -> workingDays.next(day).day();
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> endOfMonth(day);
            case QUARTER -> endOfMonth(day.plusMonths(2 - (day.getMonthValue() - 1) % 3L));
            case HALF_YEAR -> endOfMonth(day.plusMonths(5 - (day.getMonthValue() - 1) % 6L));
            case TERM -> term(day);
            case YEAR -> LocalDate.of(day.getYear(), 12, 31);
            case SCHOOL_YEAR -> LocalDate.of(day.getMonthValue() <= 8 ? day.getYear() : day.getYear() + 1, 8, 31);
        };
    }

    /** The last day of the period after that in which a day lies. */
    public LocalDate endOfNext(CalendarPeriod period, LocalDate day) {
        return end(period, end(period, day).plusDays(1));
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate term(LocalDate day) {
        if (day.getMonth() == Month.JANUARY) {
            return LocalDate.of(day.getYear(), 1, 31);
        }
        return day.getMonthValue() <= 8 ? LocalDate.of(day.getYear(), 8, 31) : LocalDate.of(day.getYear() + 1, 1, 31);
    }
}
