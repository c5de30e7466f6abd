package org.qingmiao.calculators.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.Sex;

class ForecastTest {
    /** The example of the command line. */
    @Test
    void next_doses_are_ordered_by_day_then_code() {
        Child child = Child.born("2024-01-05").on("2024-08-01").given("HepB 2024-01-05");
        assertThat(child.next())
                .containsExactly(
                        "BCG 1 2024-01-05",
                        "HepB 2 2024-02-05",
                        "IPV 1 2024-03-05",
                        "DTaP 1 2024-04-05",
                        "MPSV-A 1 2024-07-05",
                        "JE-L 1 2024-09-05",
                        "MMR 1 2024-09-05",
                        "HepA-L 1 2025-07-05");
        assertThat(child.assess().upToDate()).isFalse();
        assertThat(child.assess().next().getFirst().overdue()).contains(LocalDate.parse("2024-04-05"));
        assertThat(child.assess().next().get(1).overdue()).isEmpty();
    }

    /** Worked example 1 of the brief. */
    @Test
    void the_second_hepatitis_dose_of_a_child_of_the_thirty_first() {
        assertThat(Child.born("2025-01-31").given("HepB 2025-01-31").next()).contains("HepB 2 2025-02-28");
    }

    @Test
    void a_late_start_moves_what_follows() {
        Child child = Child.born("2024-01-05").on("2024-12-31").given("HepB 2024-12-15");
        assertThat(child.next()).contains("HepB 2 2025-01-12");
        assertThat(child.state(Vaccine.HEP_B).status()).isEqualTo(Status.UPCOMING);
    }

    /** Worked example 6 of the brief: 13 years old, asked on 2025-11-20. */
    @Test
    void girls_of_thirteen_get_the_vaccine_that_was_added() {
        Child girl = Child.born("2012-03-01").on("2025-11-20");
        assertThat(girl.next()).contains("HPV2 1 2025-03-01");
        assertThat(girl.given("HPV2 2025-11-20").next()).contains("HPV2 2 2026-05-20");
        assertThat(girl.on("2025-11-09").next()).noneMatch(next -> next.startsWith("HPV2"));
        assertThat(girl.boy().next()).noneMatch(next -> next.startsWith("HPV2"));
    }

    @ParameterizedTest
    @CsvSource({"2011-11-09,false", "2011-11-10,true", "2012-11-19,true", "2012-11-21,false"})
    void the_first_girls_were_born_on_the_tenth_and_are_thirteen(String birth, boolean listed) {
        assertThat(Child.born(birth).on("2025-11-20").next().stream().anyMatch(next -> next.startsWith("HPV2")))
                .isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31,2025-03-31", "2025-01-01,2025-03-01"})
    void the_edition_goes_by_the_day_of_birth(String birth, String firstDue) {
        assertThat(Child.born(birth).on(birth).next()).contains("DTaP 1 " + firstDue);
        assertThat(Child.born(birth).by(Schedule.CN_2026).on(birth).next())
                .contains("DTaP 1 " + LocalDate.parse(birth).plusMonths(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31,2026-01-01,AUTO,DT 1 2024-12-31",
        "2019-01-01,2026-01-01,AUTO,DTaP 5 2025-01-01",
        "2019-01-01,2024-12-31,AUTO,DTaP 5 2025-01-01",
        "2019-01-01,2026-01-01,CN_2021,DT 1 2025-01-01",
    })
    void earlier_cohorts_move_to_a_fifth_dose_at_six_years(String birth, String asOf, Schedule schedule, String next) {
        LocalDate day = LocalDate.parse(birth);
        Child child = Child.born(birth)
                .on(asOf)
                .by(schedule)
                .given("DTaP " + day.plusMonths(3), "DTaP " + day.plusMonths(4))
                .given("DTaP " + day.plusMonths(5), "DTaP " + day.plusMonths(18));
        assertThat(child.next()).contains(next);
    }

    @Test
    void three_doses_at_six_years_are_followed_by_the_other_vaccine() {
        Child child = Child.born("2015-01-31").given("DTaP 2015-04-30", "DTaP 2015-05-31", "DTaP 2020-06-15");
        assertThat(child.on("2021-01-30").next()).contains("DTaP 4 2020-12-15");
        assertThat(child.on("2021-01-31").next()).contains("DT 1 2021-01-31");
        assertThat(child.given("DT 2021-01-31").counted()).isEqualTo(1);
        assertThat(child.given("DT 2021-01-30").reasons()).containsExactly("wrong_product");
        assertThat(child.given("DTaP 2020-12-15", "DT 2021-12-14").reasons()).containsExactly("interval_too_short");
        assertThat(child.given("DTaP 2020-12-15", "DT 2021-12-15").counted()).isEqualTo(1);
    }

    @Test
    void from_two_years_the_first_meningitis_vaccine_is_skipped() {
        Child none = Child.born("2022-01-15");
        assertThat(none.on("2024-01-14").next()).contains("MPSV-A 1 2022-07-15");
        assertThat(none.on("2024-01-15").next()).contains("MPSV-AC 1 2025-01-15");
        assertThat(none.given("MPSV-A 2024-01-15").reasons()).containsExactly("too_late");
        assertThat(none.given("MPSV-AC 2025-01-14").reasons()).containsExactly("too_early");
        assertThat(none.given("MPSV-AC 2025-01-15").counted()).isEqualTo(1);
        assertThat(none.given("MPSV-AC 2025-01-15", "MPSV-AC 2028-01-15").counted())
                .isEqualTo(2);
        assertThat(none.given("MPSV-AC 2023-01-15").reasons()).containsExactly("wrong_product");
        Child one = none.given("MPSV-A 2023-12-01");
        assertThat(one.on("2023-12-02").next()).contains("MPSV-AC 1 2025-01-15");
        Child two = none.given("MPSV-A 2023-09-01", "MPSV-A 2024-01-10");
        assertThat(two.given("MPSV-AC 2025-01-09").reasons()).contains("interval_too_short");
        assertThat(two.on("2024-03-01").next()).contains("MPSV-AC 1 2025-01-15");
    }

    @Test
    void a_child_follows_the_alternative_that_was_begun() {
        Child child = Child.born("2022-01-15").on("2022-11-01");
        assertThat(child.next()).contains("JE-L 1 2022-09-15").noneMatch(next -> next.startsWith("JE-I"));
        Child begun = child.given("JE-I 2022-09-20");
        assertThat(begun.next()).contains("JE-I 2 2022-09-27").noneMatch(next -> next.startsWith("JE-L"));
        assertThat(begun.state(Vaccine.JE_L).status()).isEqualTo(Status.ALTERNATIVE);
        Child both = child.on("2026-01-01").given("HepA-I 2023-07-15", "HepA-L 2024-02-01");
        assertThat(both.next()).noneMatch(next -> next.startsWith("HepA"));
    }

    @Test
    void what_the_clinic_found_is_heeded() {
        Child child = Child.born("2024-01-05").on("2024-09-10");
        History deferred = new History(
                Sex.MALE,
                child.birth(),
                child.asOf(),
                List.of(),
                Precaution.of(Precaution.Condition.IMMUNOGLOBULIN, LocalDate.parse("2024-08-31")));
        Forecast measles = forecast(deferred, Vaccine.MMR);
        assertThat(measles.due()).isEqualTo("2024-09-05");
        assertThat(measles.earliest()).contains(LocalDate.parse("2024-11-30"));
        assertThat(measles.rules()).contains("MMR/immunoglobulin");
        History infected = new History(
                Sex.MALE,
                child.birth(),
                child.asOf(),
                List.of(),
                Precaution.of(Precaution.Condition.HIV_INFECTED_SEVERE, child.birth()));
        assertThat(Schedule.AUTO.assess(infected).series())
                .filteredOn(state -> state.status() == Status.CONTRAINDICATED)
                .extracting(SeriesState::series)
                .containsExactly("BCG", "MMR", "JE-L", "HepA-L");
        History put = new History(
                Sex.MALE,
                child.birth(),
                child.asOf(),
                List.of(),
                List.of(Precaution.deferred(Vaccine.HEP_B, LocalDate.parse("2024-10-01"), "fever")));
        assertThat(forecast(put, Vaccine.HEP_B).earliest()).contains(LocalDate.parse("2024-10-01"));
    }

    private static Forecast forecast(History history, Vaccine vaccine) {
        return Schedule.AUTO.assess(history).next().stream()
                .filter(next -> next.dose().vaccine() == vaccine)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void coverage_counts_those_who_had_reached_the_age() {
        List<Assessment> children = List.of(
                Child.born("2023-01-01")
                        .on("2024-06-01")
                        .given("MMR 2023-09-01")
                        .assess(),
                Child.born("2023-02-01")
                        .on("2024-06-01")
                        .given("MMR 2024-03-01")
                        .assess(),
                Child.born("2023-03-01").on("2024-06-01").assess(),
                Child.born("2024-03-01").on("2024-06-01").assess());
        List<Coverage> rows = Coverage.of(
                children,
                Schedule.AUTO,
                history -> String.valueOf(history.birth().getYear()));
        assertThat(rows).contains(new Coverage("2023", Vaccine.MMR, 1, 3, 2, 3, 1));
        assertThat(rows).noneMatch(row -> row.cohort().equals("2024") && row.vaccine() == Vaccine.MMR);
        Coverage measles = rows.stream()
                .filter(row -> row.vaccine() == Vaccine.MMR)
                .findFirst()
                .orElseThrow();
        assertThat(measles.rate()).hasValue(2.0 / 3);
        assertThat(measles.timeliness()).hasValue(1.0 / 3);
        assertThat(rows)
                .filteredOn(row -> row.vaccine() == Vaccine.HEP_B && row.dose() == 2)
                .allSatisfy(row -> assertThat(row.timeliness()).isEmpty());
    }
}
