package org.qingmiao.reporting.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The two times of what is said of a year: the day for which it holds, and the moment until which it was known.
 *
 * @param day the standing day: 31 December of a year that has ended, else today
 * @param over whether that day is over, so that what was due on it was missed
 * @param known entries recorded later are not seen; absent for what is known now
 */
public record AsOf(LocalDate day, boolean over, Optional<Instant> known) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A year's standing day, as known at a moment (not later than now). */
    public static AsOf ofYear(int year, Optional<Instant> known, Instant now) {
        LocalDate today = day(known.filter(k -> k.isBefore(now)).orElse(now));
        LocalDate end = LocalDate.of(year, 12, 31);
        return today.isAfter(end) ? new AsOf(end, true, known) : new AsOf(today, false, known);
    }

    /** Today, with all that is known. */
    public static AsOf now(Instant now) {
        return new AsOf(day(now), false, Optional.empty());
    }

    /** The district's calendar day of a moment. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Whether a day on which something was due has passed. */
    public boolean hasPassed(LocalDate due) {
        return over ? !due.isAfter(day) : due.isBefore(day);
    }

    /** Whether what was recorded at a moment was known. */
    public boolean knows(Instant at) {
        return known.map(k -> !at.isAfter(k)).orElse(true);
    }

    /** Whether an entry speaks for a day up to the standing day and was known. */
    public boolean sees(DatedEntry entry) {
        return !entry.day().isAfter(day) && knows(entry.at());
    }
}
