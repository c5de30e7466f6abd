package org.qingmiao.register.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.definition.Due.CalendarPeriod;
import org.qingmiao.register.definition.Span;

/** Due dates worked out in the briefs, and what must hold for every start and every length. */
class DueClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DueClock CLOCK = DueClock.china();

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Span span(String written) {
        int digits = written.replaceAll("[a-z]", "").length();
        String word = written.substring(digits);
        Span.Unit unit = Stream.of(Span.Unit.values())
                .filter(u -> u.word().equals(word))
                .findFirst()
                .orElseThrow();
        return new Span(Integer.parseInt(written.substring(0, digits)), unit);
    }

    @ParameterizedTest(name = "{1} from {0}, shifts {2}: {3}")
    @CsvSource(textBlock = """
            2025-09-22T09:00, 15wd,  true,  2025-10-17
            2025-09-25T09:00, 7wd,   true,  2025-10-11
            2025-09-25T09:00, 10wd,  true,  2025-10-15
            2025-09-10T09:00, 3d,    false, 2025-09-13
            2025-09-10T09:00, 3d,    true,  2025-09-15
            2025-09-12T09:00, 1d,    true,  2025-09-15
            2025-09-25T09:00, 6d,    true,  2025-10-09
            2026-11-02T10:12, 24h,   false, 2026-11-03T10:12
            2026-11-02T10:12, 15min, false, 2026-11-02T10:27
            2026-11-02T10:12, 48h,   true,  2026-11-04T10:12
            2025-08-31T09:00, 1mo,   false, 2025-09-30
            2026-11-02T10:05, 30d,   false, 2026-12-02
            2026-11-02T10:05, 1y,    false, 2027-11-02
            2024-02-29T09:00, 1y,    false, 2025-02-28
            2026-11-02T09:00, 6mo,   false, 2027-05-02
            2025-10-23T00:00, 1mo,   false, 2025-11-23
            2026-11-02T09:00, 90d,   true,  2027-02-01?
            2026-12-25T09:00, 10wd,  true,  2027-01-08?
            2026-12-25T09:00, 14d,   true,  2027-01-08
            2025-07-01T09:00, 1w,    false, 2025-07-08
            """)
    void it_is_due(String start, String length, boolean shifts, String due) {
        assertThat(CLOCK.after(moment(start), span(length), shifts).written()).isEqualTo(due);
    }

    @Test
    void the_year_before_last_of_a_calendar_is_counted_by_its_notice() {
        assertThat(WorkingDays.china().add(LocalDate.of(2025, 9, 28), 1).provisional())
                .isFalse();
        assertThat(WorkingDays.china().isRest(LocalDate.of(2025, 10, 11))).isFalse();
    }

    @Test
    void a_limit_of_hours_is_late_after_its_moment_and_one_of_days_from_the_day_after() {
        DueTime hours = CLOCK.after(moment("2025-07-01T16:20"), span("2h"), false);
        assertThat(hours.isLate(moment("2025-07-01T18:20"))).isFalse();
        assertThat(hours.isLate(moment("2025-07-01T18:50"))).isTrue();
        DueTime days = CLOCK.after(moment("2025-07-01T16:20"), span("7d"), false);
        assertThat(days.isLate(moment("2025-07-08T23:59"))).isFalse();
        assertThat(days.isLate(moment("2025-07-09T00:00"))).isTrue();
    }

    @Test
    void warnings_lie_at_shares_of_the_time_to_the_minute() {
        DueTime due = CLOCK.after(moment("2026-11-02T10:00"), span("24h"), false);
        assertThat(due.at(80)).isEqualTo(moment("2026-11-03T05:12"));
        assertThat(due.at(100)).isEqualTo(moment("2026-11-03T10:00"));
        assertThat(due.at(150)).isEqualTo(moment("2026-11-03T22:00"));
    }

    @Test
    void half_a_year_before_the_18th_birthday() {
        LocalDate birthday = DueClock.birthday(LocalDate.of(2008, 2, 29), 18);
        assertThat(birthday).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(CLOCK.before(moment("2025-01-01T00:00"), birthday, span("6mo"))
                        .written())
                .isEqualTo("2025-08-28");
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2025-05-31, 2025-06-30", "QUARTER, 2025-12-31, 2025-12-31", "HALF_YEAR, 2025-01-31, 2025-06-30",
        "HALF_YEAR, 2025-07-01, 2025-12-31", "YEAR, 2025-02-01, 2025-12-31", "MONTH, 2024-02-01, 2024-02-29",
        "TERM, 2025-10-01, 2026-01-31", "TERM, 2026-01-31, 2026-01-31", "TERM, 2026-02-01, 2026-08-31",
        "SCHOOL_YEAR, 2025-09-01, 2026-08-31", "WEEK, 2025-10-09, 2025-10-12", "DAY, 2025-10-09, 2025-10-09"
    })
    void a_period_of_the_calendar_ends(CalendarPeriod period, LocalDate day, LocalDate end) {
        assertThat(CLOCK.period(CLOCK.start(day), period, day).written()).isEqualTo(end.toString());
        assertThat(new CalendarPeriods(WorkingDays.china()).endOfNext(period, day))
                .isAfter(end);
    }

    @Test
    void a_season_includes_its_last_day() {
        Season season = new Season(List.of(5, 6, 7, 8, 9));
        assertThat(season.holds(LocalDate.of(2025, 9, 30))).isTrue();
        assertThat(season.next(LocalDate.of(2025, 10, 1))).isEqualTo(LocalDate.of(2026, 5, 1));
    }

    @Test
    void a_time_of_day_ends_the_day_early() {
        DueTime day = CLOCK.after(moment("2026-11-02T10:12"), span("1d"), false);
        assertThat(CLOCK.at(day, LocalTime.of(18, 0)).written()).isEqualTo("2026-11-03T18:00");
    }

    @Test
    void what_was_paused_is_not_counted() {
        DueClock.Pause pause = new DueClock.Pause(moment("2025-03-04T15:00"), moment("2025-03-06T09:00"));
        DueTime days = CLOCK.after(moment("2025-03-03T09:00"), span("5d"), false, List.of(pause));
        assertThat(days.written()).isEqualTo("2025-03-10");
        assertThat(days.reason().text(ZONE).in(Lang.EN)).contains("stood still for 2 days");
        DueTime hours = CLOCK.after(moment("2025-03-03T09:00"), span("24h"), false, List.of(pause));
        assertThat(hours.written()).isEqualTo("2025-03-06T03:00");
    }

    @Test
    void it_says_how_it_was_computed() {
        DueTime due = CLOCK.after(moment("2025-09-25T09:00"), span("6d"), true);
        assertThat(due.reason().text(ZONE).in(Lang.EN))
                .startsWith("6 days from 2025-09-25 09:00; day 1 is the next day")
                .contains("the last day 2025-10-01 is a rest day");
    }

    static Stream<Long> seeds() {
        return new Random(20_251_001).longs(300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void for_every_start_and_length(long seed) {
        Random random = new Random(seed);
        Instant start = moment("2021-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365 * 5)));
        List<Span.Unit> units = List.of(Span.Unit.values());
        Span.Unit unit = units.get(random.nextInt(units.size()));
        Span shorter = new Span(1 + random.nextInt(20), unit);
        Span longer = new Span(shorter.count() + 1, unit);
        DueTime fixed = CLOCK.after(start, shorter, false);
        DueTime shifted = CLOCK.after(start, shorter, true);
        assertThat(fixed.end()).isAfter(start);
        assertThat(shifted.end()).isAfterOrEqualTo(fixed.end());
        assertThat(CLOCK.after(start, longer, false).end()).isAfter(fixed.end());
        assertThat(CLOCK.after(start, longer, true).end()).isAfterOrEqualTo(shifted.end());
        assertThat(fixed.at(80)).isBefore(fixed.end());
        assertThat(fixed.exact()).isEqualTo(unit.isExact());
        if (unit == Span.Unit.WORKDAYS) {
            assertThat(WorkingDays.china().isRest(fixed.day())).isFalse();
        }
        if (!unit.isExact()) {
            assertThat(WorkingDays.china().isRest(shifted.day())).isFalse();
            // What was moved is moved over rest days alone.
            assertThat(fixed.day().datesUntil(shifted.day()).allMatch(WorkingDays.china()::isRest))
                    .isTrue();
        }
    }
}
