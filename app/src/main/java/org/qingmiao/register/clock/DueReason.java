package org.qingmiao.register.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * How a time was computed; it is kept with the task, so that a person can follow it by hand.
 *
 * @param from where counting began
 * @param rule as the pack writes it: {@code 15wd}, {@code quarter}
 * @param way how it was counted
 * @param shiftedFrom the rest day from which the end moved (民法典 art. 203)
 * @param pausedDays calendar days on which the clock stood still
 */
public record DueReason(Instant from, String rule, Way way, Optional<LocalDate> shiftedFrom, long pausedDays) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})(min|h|d|wd|w|mo|y)");

    /** How an end is counted. */
    public enum Way {
        /** Hours and minutes run through. */
        HOURS,
        /** Day 1 is the next day; the end is 24:00 of the last one. */
        DAYS,
        /** Working days alone are counted. */
        WORKING_DAYS,
        /** The same day number, or the end of the month (民法典 art. 202). */
        MONTHS,
        /** The end of a period of the calendar. */
        PERIOD,
        /** A day or moment that the record, the pack or an event gives. */
        GIVEN,
        /** So long before an event. */
        BEFORE
    }

    DueReason shifted(LocalDate day) {
        return new DueReason(from, rule, way, Optional.of(day), pausedDays);
    }

    DueReason paused(long days) {
        return new DueReason(from, rule, way, shiftedFrom, days);
    }

    /** In words. */
    public Text text(ZoneId zone) {
        List<Text> sentences = new ArrayList<>();
        LocalDateTime begin = LocalDateTime.ofInstant(from, zone).truncatedTo(ChronoUnit.MINUTES);
        sentences.add(Messages.of(
                "register.clock." + way.name().toLowerCase(Locale.ROOT),
                begin.toString().replace('T', ' '),
                words(rule)));
        if (pausedDays > 0) {
            sentences.add(Messages.of("register.clock.paused", pausedDays));
        }
        shiftedFrom.ifPresent(day -> sentences.add(Messages.of("register.clock.shifted", day)));
        return Messages.sentences(sentences);
    }

    /** A length of time as people say it; what is none, such as a period of the calendar, as the pack writes it. */
    private static Object words(String rule) {
        Matcher span = SPAN.matcher(rule);
        return span.matches() ? Messages.of("registers.span." + span.group(2), Integer.parseInt(span.group(1))) : rule;
    }
}
