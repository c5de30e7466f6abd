package org.qingmiao.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.Deadline.Change;

/** A deadline that was missed stays missed, however it is moved afterwards. */
class DeadlineTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final AsOf END = AsOf.ofYear(2025, Optional.empty(), Instant.parse("2026-11-29T00:00:00Z"));

    private static Deadline changed(Change... changes) {
        return new Deadline(JUNE, "unit", false, List.of(changes));
    }

    private static Change change(LocalDate was, LocalDate due, String at) {
        return new Change(was, due, "why", "office", true, Instant.parse(at + "T04:00:00Z"));
    }

    @Test
    void moved_before_it_passed_the_new_day_counts() {
        assertThat(changed(change(JUNE, SEPTEMBER, "2025-06-30")).counted(END)).isEqualTo(SEPTEMBER);
    }

    @Test
    void moved_after_it_passed_the_first_day_counts_and_the_new_one_stands() {
        Deadline deadline = changed(change(JUNE, DECEMBER, "2025-07-01"));
        assertThat(deadline.counted(END)).isEqualTo(JUNE);
        assertThat(deadline.due()).isEqualTo(DECEMBER);
    }

    @Test
    void moved_in_time_and_again_too_late_the_day_between_counts() {
        Deadline deadline = changed(change(JUNE, SEPTEMBER, "2025-05-01"), change(SEPTEMBER, DECEMBER, "2025-10-15"));
        assertThat(deadline.counted(END)).isEqualTo(SEPTEMBER);
        assertThat(deadline.due()).isEqualTo(DECEMBER);
    }

    @Test
    void once_missed_no_later_change_counts_again() {
        Deadline deadline = changed(change(JUNE, DECEMBER, "2025-07-01"), change(DECEMBER, SEPTEMBER, "2025-08-01"));
        assertThat(deadline.counted(END)).isEqualTo(JUNE);
    }

    @Test
    void a_page_of_a_day_shows_the_deadline_that_stood_on_it() {
        Deadline deadline = changed(change(JUNE, DECEMBER, "2025-06-15"));
        AsOf may = AsOf.now(Instant.parse("2025-05-31T00:00:00Z"));
        assertThat(deadline.due(may)).isEqualTo(JUNE);
        assertThat(deadline.due(END)).isEqualTo(DECEMBER);
        assertThat(deadline.isOffices()).isTrue();
    }
}
