package org.qingmiao.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.platform.Seeds;

class PeriodTest {
    private static Period any(RandomGenerator random) {
        int year = random.nextInt(1950, 2100);
        List<Period> one = List.of(
                Period.year(year),
                Period.schoolYear(year),
                Period.half(year, random.nextInt(1, 3)),
                Period.quarter(year, random.nextInt(1, 5)),
                Period.month(year, random.nextInt(1, 13)));
        return one.get(random.nextInt(one.size()));
    }

    @Test
    void what_is_written_is_read_back() {
        Seeds.each(500, random -> {
            Period period = any(random);
            assertThat(Period.parse(period.iso())).contains(period);
        });
    }

    @Test
    void next_and_previous_undo_each_other_and_leave_no_gap() {
        Seeds.each(500, random -> {
            Period period = any(random);
            assertThat(period.next().previous()).isEqualTo(period);
            assertThat(period.next().start()).isEqualTo(period.end().plusDays(1));
            assertThat(period.next()).isGreaterThan(period);
        });
    }

    @Test
    void a_period_contains_another_only_if_it_contains_its_first_and_last_day() {
        Seeds.each(500, random -> {
            Period a = any(random);
            Period b = new Period(any(random).kind(), a.from().plusMonths(random.nextInt(-12, 13)));
            boolean firstAndLast = !b.start().isBefore(a.start()) && !b.end().isAfter(a.end());
            assertThat(a.contains(b)).isEqualTo(firstAndLast);
            assertThat(a.contains(a)).isTrue();
        });
    }

    @Test
    void order_is_by_start_and_never_contradicts_itself() {
        Seeds.each(300, random -> {
            Period a = any(random);
            Period b = any(random);
            Period c = any(random);
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            List<Period> sorted = List.of(a, b, c).stream().sorted().toList();
            assertThat(sorted.getFirst().compareTo(sorted.getLast())).isLessThanOrEqualTo(0);
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        });
    }

    @Test
    void a_school_year_runs_from_september_to_august_and_counts_for_the_year_it_ends_in() {
        Period period = Period.schoolYear(2024);
        assertThat(period.iso()).isEqualTo("2024-09/2025-08");
        assertThat(period.start()).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(period.end()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(period.yearOf()).isEqualTo(2025);
    }

    @Test
    void february_ends_on_the_29th_in_a_leap_year() {
        assertThat(Period.month(2024, 2).end()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.month(2023, 2).end()).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void each_kind_is_written_as_files_and_addresses_write_it() {
        assertThat(Period.year(2024).iso()).isEqualTo("2024");
        assertThat(Period.half(2024, 2).iso()).isEqualTo("2024S2");
        assertThat(Period.quarter(2024, 3).iso()).isEqualTo("2024Q3");
        assertThat(Period.month(2024, 7).iso()).isEqualTo("2024-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024S3",
                "2024Q0",
                "2024Q5",
                "2024-13",
                "2024-00",
                "2024-7",
                "2024-09/2026-08",
                "2024-08/2025-08",
                "2024-09/2025-09",
                "2024/2025-08",
                "2024-01-01",
                " 2024",
                "二〇二四"
            })
    void what_is_no_period_is_not_read_as_one(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }
}
