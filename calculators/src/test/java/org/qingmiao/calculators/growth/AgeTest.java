package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.growth.Age.Basis;

/** How old a child is; INTERPRETATION.md, growth, says where readings differ. */
class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-03-01, 2",
        "2023-01-01, 2023-02-28, 1",
        "2010-03-01, 2019-03-01, 108",
        "2010-03-01, 2019-02-28, 107",
        "2023-05-17, 2023-05-17, 0",
        "2023-05-17, 2023-06-16, 0",
        "2023-05-17, 2023-06-17, 1",
    })
    void months_are_completed_on_the_day_of_the_birthday(LocalDate birth, LocalDate measured, int months) {
        assertThat(Age.between(birth, measured).completedMonths()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, 2023-02-27, 0",
        "2023-01-31, 2023-02-28, 1",
        "2023-01-31, 2023-03-30, 1",
        "2023-01-31, 2023-04-30, 3",
        "2020-02-29, 2021-02-27, 11",
        "2020-02-29, 2021-02-28, 12",
        "2020-02-29, 2024-02-28, 47",
        "2020-02-29, 2024-02-29, 48",
    })
    void a_birthday_that_the_month_lacks_is_completed_on_its_last_day(LocalDate birth, LocalDate measured, int months) {
        assertThat(Age.between(birth, measured).completedMonths()).isEqualTo(months);
    }

    @Test
    void whoever_is_some_months_old_today_was_not_yesterday() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            LocalDate birth = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
            int months = random.nextInt(1, 216);
            LocalDate birthday = birth.plusMonths(months);
            assertThat(Age.between(birth, birthday).completedMonths()).isEqualTo(months);
            assertThat(Age.between(birth, birthday.minusDays(1)).completedMonths())
                    .isEqualTo(months - 1);
        }
    }

    /** 61 days are 2.004 and 60 days 1.97 months of 30.4375 days. */
    @Test
    void without_dates_a_month_has_the_mean_number_of_days() {
        assertThat(Age.ofDays(61).completedMonths()).isEqualTo(2);
        assertThat(Age.ofDays(60).completedMonths()).isEqualTo(1);
        assertThat(Age.ofMonths(new BigDecimal("23.99")).completedMonths()).isEqualTo(23);
        assertThat(Age.ofMonths(new BigDecimal("24")).days()).isEqualTo(731);
        assertThat(Age.ofDays(487).months()).isEqualTo(16);
    }

    @Test
    void days_are_rounded_a_half_upwards() {
        assertThat(Age.ofDays(new BigDecimal("730.5")).days()).isEqualTo(731);
        assertThat(Age.ofDays(new BigDecimal("730.49")).days()).isEqualTo(730);
    }

    @Test
    void who_changes_its_standard_by_days_or_by_months_as_the_age_was_given() {
        assertThat(Age.ofDays(1826).isUnderFive()).isTrue();
        assertThat(Age.ofDays(1827).isUnderFive()).isFalse();
        assertThat(Age.ofMonths(new BigDecimal("59.999")).isUnderFive()).isTrue();
        assertThat(Age.ofMonths(new BigDecimal("60")).isUnderFive()).isFalse();
        assertThat(Age.between(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31))
                        .isUnderFive())
                .isTrue();
        assertThat(Age.between(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1))
                        .isUnderFive())
                .isFalse();
    }

    @Test
    void length_is_for_the_first_730_days() {
        assertThat(Age.ofDays(730).isMeasuredLying()).isTrue();
        assertThat(Age.ofDays(731).isMeasuredLying()).isFalse();
    }

    /** Born at 32 weeks, eight weeks early: the months count from eight weeks after the birth. */
    @Test
    void a_child_born_early_is_as_old_as_from_the_expected_birth() {
        Age actual = Age.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 25));
        Age corrected = actual.corrected(new BigDecimal("32"));
        assertThat(corrected.days()).isEqualTo(actual.days() - 56);
        assertThat(corrected.months()).isEqualTo(actual.months() - 56 / 30.4375);
        assertThat(corrected.basis()).isEqualTo(new Basis.Dates(LocalDate.of(2024, 2, 26), LocalDate.of(2024, 6, 25)));
        assertThat(corrected.completedMonths()).isEqualTo(3);
        assertThat(Age.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 26))
                        .corrected(new BigDecimal("32"))
                        .completedMonths())
                .isEqualTo(4);
    }

    /** 10 January is two months and a day before 11 March: rounded down, three months are lacking. */
    @Test
    void before_the_expected_birth_an_age_is_negative() {
        Age age =
                Age.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 10)).corrected(new BigDecimal("30"));
        assertThat(age.days()).isEqualTo(9 - 70);
        assertThat(age.completedMonths()).isEqualTo(-3);
        assertThat(Age.ofDays(9).corrected(new BigDecimal("30")).days()).isEqualTo(-61);
    }

    @Test
    void from_37_weeks_or_two_years_nothing_is_corrected() {
        Age age = Age.ofDays(100);
        assertThat(age.corrected(new BigDecimal("37"))).isSameAs(age);
        assertThat(age.corrected(new BigDecimal("36.9")).days()).isEqualTo(78);
        Age two = Age.ofMonths(new BigDecimal("24"));
        assertThat(two.corrected(new BigDecimal("30"))).isSameAs(two);
        assertThat(Age.ofMonths(new BigDecimal("23.99"))
                        .corrected(new BigDecimal("30"))
                        .months())
                .isLessThan(22);
    }

    @Test
    void what_cannot_be_an_age_is_named() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        assertThatThrownBy(() -> Age.between(day, day.minusDays(1))).hasMessageStartingWith("measured_on");
        assertThatThrownBy(() -> Age.between(LocalDate.of(1021, 1, 1), day)).hasMessageStartingWith("measured_on");
        assertThatThrownBy(() -> Age.between(LocalDate.MIN, LocalDate.MAX)).hasMessageStartingWith("measured_on");
        assertThatThrownBy(() -> Age.ofDays(-1)).hasMessageStartingWith("age_days");
        assertThatThrownBy(() -> Age.ofDays(100_001)).hasMessageStartingWith("age_days");
        assertThatThrownBy(() -> Age.ofMonths(new BigDecimal("-0.1"))).hasMessageStartingWith("age_months");
        assertThat(Age.ofDays(100_000).days()).isEqualTo(100_000);
        assertThat(Age.ofDays(0).days()).isZero();
    }
}
