package org.qingmiao.register.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Until when something is owed, and how that was worked out.
 *
 * @param end the first moment that is too late: 24:00 of the last day; or, where hours run, the last moment in time
 * @param exact whether hours run and no days
 * @param provisional whether a notice of holidays that is still to come may move it
 */
public record DueTime(Instant start, Instant end, boolean exact, boolean provisional, DueReason reason, ZoneId zone) {

    /** The last day; of an exact end the day on which it lies. */
    public LocalDate day() {
        return LocalDate.ofInstant(exact ? end : end.minusMillis(1), zone);
    }

    public boolean isLate(Instant now) {
        return exact ? now.isAfter(end) : !now.isBefore(end);
    }

    /**
     * The moment at which so much of the time has passed, to the minute; more than 100 lies behind the end (rule C7: 80,
     * 100 and 150 per cent).
     *
     * @param percent 0 or more
     */
    public Instant at(int percent) {
        Duration whole = Duration.between(start, end);
        return start.plus(whole.multipliedBy(percent).dividedBy(100)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** {@code 2025-10-17}, or {@code 2025-10-17T09:30}; a question mark behind what may move. */
    public String written() {
        String written = exact
                ? LocalDateTime.ofInstant(end, zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                : day().toString();
        return provisional ? written + "?" : written;
    }
}
