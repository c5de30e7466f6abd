package org.qingmiao.calculators.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something is due at the latest. Counting begins after the event: the day on which it happened is not counted (民法典
 * art. 201). The end of a period of days is the end of its last day.
 *
 * <p>Source: 民法典 (2021) art. 201 and 203.
 *
 * @param zone the district's; it says on which day an instant falls
 */
public record Deadlines(WorkCalendar calendar, ZoneId zone) {
    /**
     * The end of the last working day of a period.
     *
     * @param days 1 or more
     * @return the first instant that is too late; empty if the calendar does not reach so far
     */
    public Optional<Instant> workingDays(Instant event, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more");
        }
        return calendar.add(day(event), days)
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * The end of a period of calendar days. If its last day is not worked, the next working day is the last one (民法典 art. 203).
     *
     * @return the first instant that is too late; empty if the calendar does not reach so far
     */
    public Optional<Instant> calendarDays(Instant event, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more");
        }
        return calendar.add(day(event).plusDays(days), 0)
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** So many hours on the clock, nights and holidays too: what must happen within 24 hours does not wait for Monday. */
    public Instant hours(Instant event, int hours) {
        if (hours < 0) {
            throw new IllegalArgumentException("hours must not be negative");
        }
        return event.plus(Duration.ofHours(hours));
    }

    /**
     * The moment when so much office time has passed.
     *
     * @param length more than zero
     * @return empty if the calendar does not reach so far
     */
    public Optional<Instant> workingHours(Instant event, Duration length, OfficeHours office) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length must be greater than zero");
        }
        LocalDateTime begin = LocalDateTime.ofInstant(event, zone);
        Duration left = length;
        for (Optional<LocalDate> day = calendar.add(begin.toLocalDate(), 0);
                day.isPresent();
                day = calendar.add(day.get(), 1)) {
            for (OfficeHours.Span span : office.spans()) {
                LocalDateTime from = later(day.get().atTime(span.from()), begin);
                LocalDateTime to = day.get().atTime(span.to());
                Duration here = Duration.between(from, later(to, from));
                if (here.compareTo(left) >= 0) {
                    return Optional.of(from.plus(left).atZone(zone).toInstant());
                }
                left = left.minus(here);
            }
        }
        return Optional.empty();
    }

    private LocalDate day(Instant event) {
        return LocalDate.ofInstant(event, zone);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
