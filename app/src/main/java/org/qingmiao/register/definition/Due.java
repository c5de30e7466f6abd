package org.qingmiao.register.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * Until when something is owed, or how often: the first case that holds. If none holds, nothing is owed.
 *
 * @param cases at least one
 */
public record Due(List<Case> cases) {
    public Due {
        cases = List.copyOf(cases);
    }

    /**
     * @param when nothing means always
     */
    public record Case(Optional<FormulaText> when, Limit limit) {}

    /** One way to say a time. */
    public sealed interface Limit {
        /** So long after the event, or between two fulfilments. */
        record After(Span span) implements Limit {}

        /** A day or moment that an expression gives. */
        record Computed(FormulaText formula) implements Limit {}

        /** A day of each year. */
        record Yearly(MonthDay day) implements Limit {}

        /** One day for all. */
        record Fixed(LocalDate day) implements Limit {}

        /** A time of the day. */
        record Daily(LocalTime time) implements Limit {}

        /** Once in each of the calendar's periods. */
        record Calendar(CalendarPeriod period) implements Limit {}
    }

    public enum CalendarPeriod {
        DAY,
        SCHOOL_DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        TERM,
        YEAR,
        SCHOOL_YEAR
    }
}
