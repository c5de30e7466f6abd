package org.qingmiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.indicator.cell.PeriodCode;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Seeds;

class PeriodPartsTest {
    @Test
    void parts_follow_each_other_and_fill_the_period() {
        Seeds.each(200, random -> {
            int year = random.nextInt(2000, 2050);
            List<Period> asked = List.of(
                    Period.year(year),
                    Period.schoolYear(year),
                    Period.half(year, random.nextInt(1, 3)),
                    Period.quarter(year, random.nextInt(1, 5)));
            for (Period whole : asked) {
                for (Period.Kind kind : List.of(Period.Kind.QUARTER, Period.Kind.MONTH)) {
                    List<Period> parts = PeriodParts.of(whole, kind);
                    assertThat(parts).isNotEmpty();
                    assertThat(parts.getFirst().start()).isEqualTo(whole.start());
                    assertThat(parts.getLast().end()).isEqualTo(whole.end());
                    for (int i = 1; i < parts.size(); i++) {
                        assertThat(parts.get(i)).isEqualTo(parts.get(i - 1).next());
                    }
                }
            }
        });
    }

    @Test
    void a_period_of_the_same_kind_is_its_only_part() {
        assertThat(PeriodParts.of(Period.quarter(2024, 2), Period.Kind.QUARTER))
                .containsExactly(Period.quarter(2024, 2));
    }

    @Test
    void a_school_year_says_something_of_the_year_in_which_it_ends() {
        assertThat(PeriodParts.of(Period.year(2025), Period.Kind.SCHOOL_YEAR)).containsExactly(Period.schoolYear(2024));
    }

    @Test
    void a_longer_period_says_nothing_of_a_shorter_one() {
        assertThat(PeriodParts.of(Period.quarter(2025, 1), Period.Kind.YEAR)).isEmpty();
        assertThat(PeriodParts.of(Period.month(2025, 1), Period.Kind.QUARTER)).isEmpty();
        assertThat(PeriodParts.of(Period.half(2025, 1), Period.Kind.SCHOOL_YEAR))
                .isEmpty();
        assertThat(PeriodParts.of(Period.schoolYear(2025), Period.Kind.YEAR)).isEmpty();
    }

    @Test
    void a_period_and_its_number_are_the_same() {
        Seeds.each(200, random -> {
            int year = random.nextInt(1900, 2200);
            for (Period period : List.of(
                    Period.year(year),
                    Period.schoolYear(year),
                    Period.half(year, random.nextInt(1, 3)),
                    Period.quarter(year, random.nextInt(1, 5)),
                    Period.month(year, random.nextInt(1, 13)))) {
                assertThat(PeriodCode.period(PeriodCode.of(period))).isEqualTo(period);
            }
        });
    }
}
