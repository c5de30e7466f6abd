package org.qingmiao.calculators.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final Deadlines NINGBO = new Deadlines(WorkCalendar.china(), ZoneId.of("Asia/Shanghai"));
    private static final OfficeHours OFFICE = new OfficeHours(List.of(
            new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new OfficeHours.Span(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Seven working days from 25 September 2025, National Day between: in time on 11 October until midnight. */
    @Test
    void a_period_of_working_days_ends_with_its_last_day() {
        assertThat(NINGBO.workingDays(at("2025-09-25T18:00:00+08:00"), 7)).contains(at("2025-10-12T00:00:00+08:00"));
    }

    @Test
    void the_day_of_the_event_is_that_of_the_district() {
        Instant event = at("2025-09-24T17:30:00Z");
        assertThat(NINGBO.workingDays(event, 7)).contains(at("2025-10-12T00:00:00+08:00"));
        assertThat(new Deadlines(WorkCalendar.china(), ZoneId.of("UTC")).workingDays(event, 7))
                .contains(at("2025-10-11T00:00:00Z"));
    }

    @Test
    void calendar_days_that_end_on_a_holiday_end_on_the_next_day_worked() {
        assertThat(NINGBO.calendarDays(at("2025-09-25T09:00:00+08:00"), 10)).contains(at("2025-10-10T00:00:00+08:00"));
        assertThat(NINGBO.calendarDays(at("2025-09-08T09:00:00+08:00"), 3)).contains(at("2025-09-12T00:00:00+08:00"));
    }

    @Test
    void hours_run_through_nights_and_holidays() {
        assertThat(NINGBO.hours(at("2025-09-30T18:00:00+08:00"), 24)).isEqualTo(at("2025-10-01T18:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-29T09:00:00+08:00,PT2H,2025-09-29T11:00:00+08:00",
        "2025-09-29T11:00:00+08:00,PT2H,2025-09-29T14:30:00+08:00",
        "2025-09-30T17:00:00+08:00,PT2H,2025-10-09T10:00:00+08:00",
        "2025-10-03T10:00:00+08:00,PT7H30M,2025-10-09T17:30:00+08:00",
        "2025-09-29T23:00:00+08:00,PT30M,2025-09-30T09:00:00+08:00"
    })
    void working_hours_pass_only_in_the_office(String event, Duration length, String expected) {
        assertThat(NINGBO.workingHours(at(event), length, OFFICE)).contains(at(expected));
    }

    @Test
    void beyond_the_calendar_there_is_no_deadline() {
        Instant late = at("2026-12-31T16:00:00+08:00");
        assertThat(NINGBO.workingDays(late, 1)).isEmpty();
        assertThat(NINGBO.calendarDays(late, 3)).isEmpty();
        assertThat(NINGBO.workingHours(late, Duration.ofHours(3), OFFICE)).isEmpty();
    }

    @Test
    void impossible_input_is_named() {
        Instant event = at("2025-09-29T09:00:00+08:00");
        assertThatThrownBy(() -> NINGBO.workingDays(event, 0)).hasMessageContaining("days");
        assertThatThrownBy(() -> NINGBO.hours(event, -1)).hasMessageContaining("hours");
        assertThatThrownBy(() -> NINGBO.workingHours(event, Duration.ZERO, OFFICE))
                .hasMessageContaining("length");
        assertThatThrownBy(() -> new OfficeHours.Span(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("to must");
        assertThatThrownBy(() -> new OfficeHours(OFFICE.spans().reversed())).hasMessageContaining("spans");
    }
}
