package org.qingmiao.register.web.record.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * How near the end of something owed is: a shape, a colour and words.
 *
 * @param when {@code overdue by 3 days}, {@code today}
 * @param until the last day, or the last minute where hours run
 */
public record OwedMark(StateSignal signal, Text when, Text until) {
    /** @param end the first moment that is too late, midnight where days are counted */
    public static OwedMark of(Instant end, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(end, DayWords.ZONE);
        boolean days = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = days ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, DayWords.ZONE), last);
        Text until = days ? DayWords.day(last) : DayWords.moment(end);
        if (!now.isBefore(end)) {
            Text late =
                    left == 0 ? Messages.of("registers.owed.late_today") : Messages.of("registers.owed.late", -left);
            return new OwedMark(StateSignal.OFF_TRACK, late, until);
        }
        return left <= 1
                ? new OwedMark(StateSignal.AT_RISK, Messages.of("registers.owed.in_" + left), until)
                : new OwedMark(StateSignal.ON_TRACK, Messages.of("registers.owed.in", left), until);
    }

    public boolean isLate() {
        return signal == StateSignal.OFF_TRACK;
    }
}
