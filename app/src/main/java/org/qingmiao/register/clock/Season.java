package org.qingmiao.register.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * The months of a year in which something is owed; the season includes its last day.
 *
 * @param months 1 to 12; none is all year
 */
public record Season(List<Integer> months) {
    public Season {
        months = List.copyOf(months);
    }

    public boolean holds(LocalDate day) {
        return months.isEmpty() || months.contains(day.getMonthValue());
    }

    /** The day itself if it lies in the season, else the first day of the next one. */
    public LocalDate next(LocalDate day) {
        LocalDate next = day;
        while (!holds(next)) {
            next = next.withDayOfMonth(1).plusMonths(1);
        }
        return next;
    }
}
