package org.qingmiao.calculators.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private static final WorkCalendar CHINA = WorkCalendar.china();

    /** Worked examples 3 and 4 of the domain brief on children's food safety: 20 and 7 working days around National Day. */
    @ParameterizedTest
    @CsvSource({"2025-09-01,20,2025-09-28", "2025-09-25,7,2025-10-11"})
    void the_briefs_limits_end_on_working_sundays_and_saturdays(LocalDate from, int days, LocalDate expected) {
        assertThat(CHINA.add(from, days)).contains(expected);
        assertThat(CHINA.between(from, expected)).hasValue(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-28,MAKEUP_WORKDAY,国庆节、中秋节",
        "2025-10-01,HOLIDAY,国庆节、中秋节",
        "2025-10-09,WORKDAY,",
        "2025-10-11,MAKEUP_WORKDAY,国庆节、中秋节",
        "2025-10-12,WEEKEND,",
        "2023-12-30,WEEKEND,",
        "2020-02-03,WORKDAY,"
    })
    void a_day_is_what_the_notice_says(LocalDate date, DayKind kind, String name) {
        assertThat(CHINA.kind(date)).contains(kind);
        assertThat(CHINA.name(date).isPresent()).isEqualTo(name != null);
    }

    @Test
    void with_nothing_to_add_a_free_day_moves_to_the_next_one_worked() {
        assertThat(CHINA.add(LocalDate.of(2025, 9, 30), 0)).contains(LocalDate.of(2025, 9, 30));
        assertThat(CHINA.add(LocalDate.of(2025, 10, 1), 0)).contains(LocalDate.of(2025, 10, 9));
        assertThat(CHINA.add(LocalDate.of(2025, 10, 1), 1)).contains(LocalDate.of(2025, 10, 9));
    }

    @Test
    void years_that_are_not_announced_are_not_guessed() {
        LocalDate last = LocalDate.of(CHINA.lastYear(), 12, 31);
        assertThat(CHINA.kind(last)).isPresent();
        assertThat(CHINA.kind(last.plusDays(1))).isEmpty();
        assertThat(CHINA.add(last, 1)).isEmpty();
        assertThat(CHINA.add(last.minusDays(20), 100)).isEmpty();
        assertThat(CHINA.between(last, last.plusDays(1))).isEmpty();
        assertThat(CHINA.add(LocalDate.of(2019, 12, 30), 1)).isEmpty();
        assertThat(CHINA.between(LocalDate.of(2019, 12, 30), LocalDate.of(2020, 1, 5)))
                .isEmpty();
    }

    /** The day itself is not counted, so the last day before the data may begin a period. */
    @Test
    void the_day_before_the_first_year_can_begin_a_period() {
        assertThat(CHINA.add(LocalDate.of(2019, 12, 31), 1)).contains(LocalDate.of(2020, 1, 2));
        assertThat(CHINA.between(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 1, 3)))
                .hasValue(2);
        assertThat(CHINA.add(LocalDate.of(2019, 12, 31), 0)).isEmpty();
    }

    @Test
    void every_make_up_day_is_a_saturday_or_sunday() {
        int found = 0;
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
            if (CHINA.kind(day).orElseThrow() == DayKind.MAKEUP_WORKDAY) {
                assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                found++;
            }
        }
        assertThat(found).isEqualTo(46);
    }

    /** Adding day by day, as a person counts on a wall calendar. */
    @Test
    void fast_counting_is_counting() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2200));
            int days = random.nextInt(1, 60);
            LocalDate day = from;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= CHINA.kind(day).orElseThrow().isWorkday() ? 1 : 0;
            }
            assertThat(CHINA.add(from, days)).contains(day);
            assertThat(CHINA.between(from, day)).hasValue(days);
            LocalDate later = day.plusDays(random.nextInt(100));
            assertThat(CHINA.between(from, later).orElseThrow())
                    .isEqualTo(days + CHINA.between(day, later).orElseThrow());
        }
    }

    @Test
    void a_district_adds_a_year_or_an_order_of_its_own() {
        WorkCalendar longer = CHINA.with(List.of(
                new SpecialDay(LocalDate.of(2027, 1, 1), true, "元旦"),
                new SpecialDay(LocalDate.of(2026, 7, 15), true, "台风停工")));
        assertThat(longer.lastYear()).isEqualTo(2027);
        assertThat(longer.kind(LocalDate.of(2026, 7, 15))).contains(DayKind.HOLIDAY);
        assertThat(CHINA.kind(LocalDate.of(2026, 7, 15))).contains(DayKind.WORKDAY);
    }

    @Test
    void impossible_input_is_named() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        assertThatThrownBy(() -> CHINA.add(day, -1)).hasMessageContaining("add");
        assertThatThrownBy(() -> CHINA.between(day, day.minusDays(1))).hasMessageContaining("to must not");
        assertThatThrownBy(() -> CHINA.with(List.of(new SpecialDay(LocalDate.of(2029, 1, 1), true, "元旦"))))
                .hasMessageContaining("gap");
        SpecialDay twice = new SpecialDay(day, true, "元旦");
        assertThatThrownBy(() -> WorkCalendar.of(List.of(twice, twice))).hasMessageContaining("twice");
    }
}
