package org.qingmiao.register.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qingmiao.register.clock.DueReason.Way;
import org.qingmiao.register.clock.WorkingDays.Counted;
import org.qingmiao.register.definition.Due.CalendarPeriod;
import org.qingmiao.register.definition.Span;

/**
 * Works out when something is due. Pure: the same arguments always give the same.
 *
 * <p>Common rule C3: hours run through; day 1 is the next day; months end on the same day number or at the month's end (民法典
 * art. 202); a last day that is a statutory rest day moves to the working day after it (art. 203), for limits of procedure
 * alone and never for clocks of safety. Reading 7: days and months end at 24:00 of their last day.
 *
 * @param zone the district's; it says on which day a moment falls
 */
public record DueClock(WorkingDays workingDays, ZoneId zone) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Mainland China's working days, Beijing time. */
    public static DueClock china() {
        return new DueClock(WorkingDays.china(), SHANGHAI);
    }

    /** Time in which a clock stood still. */
    public record Pause(Instant from, Instant to) {}

    /**
     * So long after a moment.
     *
     * @param shifts whether an end on a rest day moves on
     */
    public DueTime after(Instant start, Span span, boolean shifts) {
        return after(start, span, shifts, List.of());
    }

    /** The same with pauses: what was paused is not counted, in whole days where days are counted. */
    public DueTime after(Instant start, Span span, boolean shifts, List<Pause> pauses) {
        if (span.unit().isExact()) {
            Duration length =
                    span.unit() == Span.Unit.HOURS ? Duration.ofHours(span.count()) : Duration.ofMinutes(span.count());
            Instant end = start.plus(length).plus(paused(pauses));
            return new DueTime(start, end, true, false, reason(start, span, Way.HOURS), zone);
        }
        long pausedDays = pausedDays(pauses);
        LocalDate from = day(start).plusDays(pausedDays);
        DueReason reason = reason(start, span, way(span)).paused(pausedDays);
        if (span.unit() == Span.Unit.WORKDAYS) {
            Counted last = workingDays.add(from, span.count());
            return wholeDays(start, last, reason);
        }
        return ending(start, plus(from, span), shifts, reason);
    }

    /** The end of a day that was given or counted. */
    private DueTime ending(Instant start, LocalDate last, boolean shifts, DueReason reason) {
        Counted end = shifts ? workingDays.next(last) : new Counted(last, false);
        return wholeDays(start, end, end.day().equals(last) ? reason : reason.shifted(last));
    }

    private DueTime wholeDays(Instant start, Counted last, DueReason reason) {
        Instant end = last.day().plusDays(1).atStartOfDay(zone).toInstant();
        return new DueTime(start, end, false, last.provisional(), reason, zone);
    }

    /** A day that the record or the pack gives; it is never moved, for nobody counted it. */
    public DueTime on(Instant start, LocalDate day) {
        return ending(start, day, false, new DueReason(start, day.toString(), Way.GIVEN, Optional.empty(), 0));
    }

    /** A moment that the record gives. */
    public DueTime at(Instant start, Instant moment) {
        DueReason reason = new DueReason(start, "", Way.GIVEN, Optional.empty(), 0);
        return new DueTime(start, moment, true, false, reason, zone);
    }

    /** The end of the period of the calendar in which a day lies; it does not shift, for no days are counted. */
    public DueTime period(Instant start, CalendarPeriod period, LocalDate day) {
        String rule = period.name().toLowerCase(Locale.ROOT);
        LocalDate end = new CalendarPeriods(workingDays).end(period, day);
        return ending(start, end, false, new DueReason(start, rule, Way.PERIOD, Optional.empty(), 0));
    }

    /** So long before an event, such as half a year before the 18th birthday. */
    public DueTime before(Instant start, LocalDate event, Span span) {
        LocalDate day = switch (span.unit()) {
            case MINUTES, HOURS, DAYS -> event.minusDays(span.unit() == Span.Unit.DAYS ? span.count() : 0);
            case WEEKS -> event.minusWeeks(span.count());
            case MONTHS -> event.minusMonths(span.count());
            case YEARS -> event.minusYears(span.count());
            case WORKDAYS -> workdaysBack(event, span.count());
        };
        return ending(start, day, false, reason(start, span, Way.BEFORE));
    }

    /** The same day at a time of day. */
    public DueTime at(DueTime due, LocalTime time) {
        Instant end = due.day().atTime(time).atZone(zone).toInstant();
        return new DueTime(due.start(), end, true, due.provisional(), due.reason(), zone);
    }

    /**
     * A birthday: completed on the same day; who was born on 29 February completes a year on 28 February of a common year
     * (reading 8).
     */
    public static LocalDate birthday(LocalDate birth, int years) {
        return birth.plusYears(years);
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment of a day. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A day so long after another; months on the same day number, or at the month's end. */
    public LocalDate plus(LocalDate from, Span span) {
        return switch (span.unit()) {
            case MINUTES, HOURS -> from;
            case DAYS -> from.plusDays(span.count());
            case WEEKS -> from.plusWeeks(span.count());
            case MONTHS -> from.plusMonths(span.count());
            case YEARS -> from.plusYears(span.count());
            case WORKDAYS -> workingDays.add(from, span.count()).day();
        };
    }

    private LocalDate workdaysBack(LocalDate event, int days) {
        LocalDate day = event;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            left -= workingDays.isRest(day) ? 0 : 1;
        }
        return day;
    }

    private static Way way(Span span) {
        return switch (span.unit()) {
            case MINUTES, HOURS -> Way.HOURS;
            case DAYS, WEEKS -> Way.DAYS;
            case MONTHS, YEARS -> Way.MONTHS;
            case WORKDAYS -> Way.WORKING_DAYS;
        };
    }

    private static DueReason reason(Instant start, Span span, Way way) {
        return new DueReason(start, span.toString(), way, Optional.empty(), 0);
    }

    private static Duration paused(List<Pause> pauses) {
        return pauses.stream().map(p -> Duration.between(p.from(), p.to())).reduce(Duration.ZERO, Duration::plus);
    }

    private long pausedDays(List<Pause> pauses) {
        return pauses.stream()
                .mapToLong(p -> ChronoUnit.DAYS.between(day(p.from()), day(p.to())))
                .sum();
    }
}
