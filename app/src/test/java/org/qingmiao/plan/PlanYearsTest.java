package org.qingmiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which years of a plan from 2026 to 2030 there are to look at on a day. */
class PlanYearsTest {
    @ParameterizedTest
    @CsvSource({
        // Not begun: the first year alone, and nothing to judge.
        "2025-06-01, 2026, 2026, 0, false",
        // Its first year runs: that one, so far.
        "2026-11-29, 2026, 2026, 0, false",
        // A year runs until its last day is over.
        "2027-12-31, 2026, 2027, 1, false",
        "2028-01-01, 2027, 2028, 2, false",
        "2030-12-31, 2029, 2030, 4, false",
        "2031-01-01, 2030, 2030, 5, true",
        "2040-01-01, 2030, 2030, 5, true"
    })
    void the_year_that_is_shown_is_the_latest_that_has_ended(
            LocalDate today, int shown, int last, int ended, boolean over) {
        PlanYears years = new PlanYears(2026, 2030, today);
        assertThat(years.shown()).isEqualTo(shown);
        assertThat(years.begun()).first().isEqualTo(2026);
        assertThat(years.begun()).last().isEqualTo(last);
        assertThat(years.ended()).hasSize(ended).allMatch(years::hasEnded);
        assertThat(years.isOver()).isEqualTo(over);
        assertThat(years.begun()).allMatch(y -> !years.dataUntil(y).isAfter(today) || today.getYear() < 2026);
    }
}
