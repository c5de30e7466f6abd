package org.qingmiao.register.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.qingmiao.calculators.workdays.DayKind;
import org.qingmiao.calculators.workdays.WorkCalendar;

/**
 * Working days by the notices of the State Council; beyond the years that are announced by week-ends alone, marked
 * provisional until the year's notice is loaded.
 *
 * <p>Source: common rule C3; reading 6 for the years to come.
 */
record WorkingDays(WorkCalendar calendar) {
    /** Mainland China. */
    public static WorkingDays china() {
        return new WorkingDays(WorkCalendar.china());
    }

    /**
     * A day that was counted.
     *
     * @param provisional whether a notice that is still to come may move it
     */
    public record Counted(LocalDate day, boolean provisional) {}

    /**
     * So many working days after a day, which is not counted itself.
     *
     * @param days 0 or more; with 0 the same day if it is worked, else the next one that is
     */
    public Counted add(LocalDate from, int days) {
        return calendar.add(from, days)
                .map(day -> new Counted(day, false))
                .orElseGet(() -> new Counted(byWeekends(from, days), true));
    }

    /** The day itself if it is worked, else the next that is. A weekday of a year to come is taken as worked. */
    public Counted next(LocalDate day) {
        return isRest(day) ? add(day, 0) : new Counted(day, false);
    }

    public boolean isRest(LocalDate day) {
        return !calendar.kind(day).map(DayKind::isWorkday).orElseGet(() -> !isWeekend(day));
    }

    /** What is known is counted by the notices, what is not by week-ends. */
    private LocalDate byWeekends(LocalDate from, int days) {
        LocalDate day = days == 0 ? from.minusDays(1) : from;
        for (int left = Math.max(days, 1); left > 0; ) {
            day = day.plusDays(1);
            left -= isRest(day) ? 0 : 1;
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
