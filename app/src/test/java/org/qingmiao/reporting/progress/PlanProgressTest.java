package org.qingmiao.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.ProgressReport.State;

/** What a measure or milestone is said to be in a year, from what was reported for which day and when. */
class PlanProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:00:00Z");
    private static final Clause.Measure MEASURE = new Clause.Measure(
            "m", Text.same("m"), Optional.empty(), "u", LocalDate.of(2023, 12, 31), Optional.empty());
    private static final Project.Milestone MILESTONE =
            new Project.Milestone("m", Text.same("m"), LocalDate.of(2023, 6, 30), 100);

    private static ProgressReport entry(State state, int share, String day, String recorded, String... evidence) {
        Instant at = Instant.parse(recorded + "T04:00:00Z");
        List<ProgressEvidence> proofs = Arrays.stream(evidence)
                .map(e -> new ProgressEvidence(1, e, "", "x", at))
                .toList();
        return new ProgressReport("m", state, share, LocalDate.parse(day), Text.same(day), "x", at, false, proofs);
    }

    private static ProgressReport entry(State state, int share, String day) {
        return entry(state, share, day, day);
    }

    private static PlanProgress in(int year, ProgressReport... entries) {
        return new PlanProgress(AsOf.ofYear(year, Optional.empty(), NOW), Map.of("m", List.of(entries)));
    }

    @Test
    void an_entry_that_speaks_for_a_later_day_is_not_seen_in_an_earlier_year() {
        ProgressReport[] entries = {
            entry(State.UNDER_WAY, 30, "2021-12-10"), entry(State.DONE, 100, "2023-05-01", "2023-05-02", "No. 5")
        };
        assertThat(in(2021, entries).of(MEASURE).note().zh()).isEqualTo("2021-12-10");
        assertThat(in(2022, entries).of(MEASURE).state()).isEqualTo(WorkState.UNDER_WAY);
        assertThat(in(2022, entries).of(MEASURE).share()).isEqualTo(30);
        assertThat(in(2023, entries).of(MEASURE).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void what_is_said_in_february_to_have_been_done_in_december_was_done_in_december() {
        ProgressReport[] entries = {
            entry(State.UNDER_WAY, 80, "2022-01-10"), entry(State.DONE, 100, "2021-12-20", "2022-02-15", "No. 5")
        };
        assertThat(in(2021, entries).of(MEASURE).state()).isEqualTo(WorkState.DONE);
        assertThat(in(2022, entries).of(MEASURE).state()).isEqualTo(WorkState.DONE);
        assertThat(in(2022, entries).of(MEASURE).doneDay()).isEqualTo("2021-12-20");
    }

    @Test
    void a_past_state_that_is_told_later_does_not_undo_what_was_done_since() {
        ProgressReport[] entries = {
            entry(State.DONE, 100, "2022-12-20", "2022-12-20", "No. 5"),
            entry(State.UNDER_WAY, 40, "2021-06-30", "2023-01-09")
        };
        assertThat(in(2021, entries).of(MEASURE).state()).isEqualTo(WorkState.UNDER_WAY);
        assertThat(in(2022, entries).of(MEASURE).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void what_was_recorded_after_the_moment_is_not_known() {
        ProgressReport[] entries = {
            entry(State.UNDER_WAY, 30, "2021-12-10"), entry(State.DONE, 100, "2021-12-20", "2022-05-02", "No. 5")
        };
        Optional<Instant> frozen = Optional.of(Instant.parse("2022-03-01T00:00:00Z"));
        PlanProgress then = new PlanProgress(AsOf.ofYear(2021, frozen, NOW), Map.of("m", List.of(entries)));
        assertThat(then.of(MEASURE).state()).isEqualTo(WorkState.UNDER_WAY);
        assertThat(in(2021, entries).of(MEASURE).state()).isEqualTo(WorkState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"2021, NOT_DUE", "2022, NOT_DUE", "2023, LATE_UNREPORTED", "2024, LATE_UNREPORTED"})
    void a_milestone_that_nobody_reported_is_not_due_yet_or_late_and_never_in_time(int year, WorkState state) {
        assertThat(in(year).of(MILESTONE).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2021, NOT_REPORTED", "2022, NOT_REPORTED", "2023, LATE_UNREPORTED"})
    void a_measure_that_nobody_reported_is_not_reported_and_after_its_day_late(int year, WorkState state) {
        assertThat(in(year).of(MEASURE).state()).isEqualTo(state);
    }

    @Test
    void in_the_year_of_its_day_a_report_on_a_milestone_is_owed() {
        AsOf spring = AsOf.ofYear(2023, Optional.empty(), Instant.parse("2023-03-01T00:00:00Z"));
        assertThat(new PlanProgress(spring, Map.of()).of(MILESTONE).state()).isEqualTo(WorkState.NOT_REPORTED);
        AsOf due = AsOf.ofYear(2023, Optional.empty(), Instant.parse("2023-06-30T12:00:00Z"));
        assertThat(new PlanProgress(due, Map.of()).of(MILESTONE).state()).isEqualTo(WorkState.NOT_REPORTED);
        AsOf after = AsOf.ofYear(2023, Optional.empty(), Instant.parse("2023-06-30T17:00:00Z"));
        assertThat(new PlanProgress(after, Map.of()).of(MILESTONE).state()).isEqualTo(WorkState.LATE_UNREPORTED);
    }

    @Test
    void what_is_due_on_the_last_day_of_a_year_that_is_over_and_not_done_is_late() {
        ProgressReport[] entries = {entry(State.UNDER_WAY, 70, "2023-12-10")};
        assertThat(in(2022, entries).of(MEASURE).state()).isEqualTo(WorkState.NOT_REPORTED);
        assertThat(in(2023, entries).of(MEASURE).state()).isEqualTo(WorkState.LATE);
    }

    @Test
    void without_evidence_it_is_said_to_be_done_and_counts_as_before() {
        ProgressReport[] said = {entry(State.UNDER_WAY, 60, "2022-12-10"), entry(State.DONE, 100, "2023-05-01")};
        assertThat(in(2023, said).of(MEASURE).state()).isEqualTo(WorkState.UNPROVEN);
        assertThat(in(2023, said).of(MEASURE).share()).isEqualTo(60);
        ProgressReport proven = entry(State.DONE, 100, "2023-05-01", "2024-02-01", "No. 5");
        assertThat(in(2023, said[0], said[1], proven).of(MEASURE).state()).isEqualTo(WorkState.DONE);
        assertThat(in(2023, said[0], said[1], proven).of(MEASURE).share()).isEqualTo(100);
    }

    @Test
    void evidence_stays_when_only_a_note_is_written_again_and_is_gone_when_it_is_not_done_after_all() {
        ProgressReport proven = entry(State.DONE, 100, "2023-05-01", "2023-05-01", "No. 5");
        ProgressReport again = entry(State.DONE, 100, "2023-05-01", "2023-06-01");
        ProgressReport undone = entry(State.LATE, 60, "2023-07-01");
        ProgressReport done = entry(State.DONE, 100, "2023-09-01");
        assertThat(in(2023, proven, again).of(MEASURE).state()).isEqualTo(WorkState.DONE);
        assertThat(in(2023, proven, again, undone).of(MEASURE).state()).isEqualTo(WorkState.LATE);
        assertThat(in(2023, proven, again, undone, done).of(MEASURE).state()).isEqualTo(WorkState.UNPROVEN);
    }

    @Test
    void what_is_done_after_its_day_is_done_and_was_missed() {
        ProgressReport late = entry(State.DONE, 100, "2024-02-01", "2024-02-01", "No. 5");
        assertThat(in(2024, late).of(MEASURE).state()).isEqualTo(WorkState.DONE);
        assertThat(in(2024, late).of(MEASURE).isMissed()).isTrue();
        assertThat(in(2023, late).of(MEASURE).state()).isEqualTo(WorkState.LATE_UNREPORTED);
    }

    @Test
    void several_together_are_late_if_one_is_and_done_only_if_all_are() {
        assertThat(WorkState.together(List.of(WorkState.DONE, WorkState.LATE))).isEqualTo(WorkState.LATE);
        assertThat(WorkState.together(List.of(WorkState.DONE, WorkState.NOT_DUE)))
                .isEqualTo(WorkState.UNDER_WAY);
        assertThat(WorkState.together(List.of(WorkState.DONE, WorkState.UNPROVEN)))
                .isEqualTo(WorkState.UNPROVEN);
        assertThat(WorkState.together(List.of(WorkState.NOT_DUE, WorkState.NOT_DUE)))
                .isEqualTo(WorkState.NOT_DUE);
        assertThat(WorkState.together(List.of(WorkState.DONE, WorkState.DONE))).isEqualTo(WorkState.DONE);
    }

    /** Whatever is added that speaks for a later year or is recorded later changes nothing of the frozen year. */
    @Test
    void later_entries_change_nothing_of_a_frozen_year() {
        Instant freezing = Instant.parse("2023-02-01T00:00:00Z");
        AsOf frozen = AsOf.ofYear(2022, Optional.of(freezing), NOW);
        List<State> states = List.of(State.values());
        Seeds.each(300, random -> {
            List<ProgressReport> before = new ArrayList<>();
            List<ProgressReport> later = new ArrayList<>();
            for (int n = random.nextInt(8); n >= 0; n--) {
                LocalDate day = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(1500));
                LocalDate recorded = day.plusDays(random.nextInt(300));
                State state = states.get(random.nextInt(states.size()));
                int share = state == State.DONE ? 100 : random.nextInt(100);
                String[] evidence =
                        state == State.DONE && random.nextBoolean() ? new String[] {"No. 5"} : new String[0];
                ProgressReport entry = entry(state, share, day.toString(), recorded.toString(), evidence);
                boolean known = !entry.at().isAfter(freezing) && day.getYear() <= 2022;
                (known ? before : later).add(entry);
            }
            List<ProgressReport> all = new ArrayList<>(before);
            all.addAll(later);
            ItemProgress was = new PlanProgress(frozen, Map.of("m", before)).of(MEASURE);
            assertThat(new PlanProgress(frozen, Map.of("m", all)).of(MEASURE)).isEqualTo(was);
        });
    }
}
