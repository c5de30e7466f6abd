package org.qingmiao.workplan;

import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.DateParser;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * For which day something that is reported holds: as typed, today where nothing was. It lies neither in the future nor
 * before the plan.
 *
 * @param problem what is wrong with it
 */
public record ReportedDay(String typed, Optional<LocalDate> day, Optional<Text> problem) {
    public static ReportedDay read(String typed, Plan plan, LocalDate today) {
        return read(typed, LocalDate.of(plan.head().from(), 1, 1), today);
    }

    /** @param first the day before which it cannot lie */
    public static ReportedDay read(String typed, LocalDate first, LocalDate today) {
        Optional<LocalDate> day = typed.isBlank() ? Optional.of(today) : DateParser.day(typed);
        boolean fits =
                day.isPresent() && !day.get().isBefore(first) && !day.get().isAfter(today);
        return new ReportedDay(
                typed.strip(),
                day,
                fits ? Optional.empty() : Optional.of(Messages.of("workplan.wrong.day", first, today)));
    }
}
