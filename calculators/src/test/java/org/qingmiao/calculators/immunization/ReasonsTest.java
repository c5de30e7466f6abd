package org.qingmiao.calculators.immunization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.Sex;

class ReasonsTest {
    private static final String BIRTH = "2022-01-31";

    @ParameterizedTest
    @CsvSource({
        "2022-02-27,too_early",
        "2022-02-28,",
        "2022-03-01,",
    })
    void the_thirty_first_and_a_month_is_the_last_day_of_the_month(String second, String reason) {
        Child child = Child.born(BIRTH).given("HepB 2022-01-31", "HepB " + second);
        assertThat(child.reasons()).contains(reason == null ? new String[0] : new String[] {reason});
        assertThat(child.counted()).isEqualTo(reason == null ? 2 : 0);
    }

    @Test
    void a_child_of_the_leap_day_is_a_year_older_on_the_twenty_eighth() {
        Child child = Child.born("2024-02-29").on("2030-01-01");
        assertThat(child.given("DTaP 2024-05-29", "DTaP 2024-06-29", "DTaP 2024-07-29", "DTaP 2025-08-28")
                        .reasons())
                .containsExactly("too_early");
        assertThat(child.on("2025-01-01").next()).contains("MPSV-A 1 2024-08-29", "JE-L 1 2024-10-29");
        assertThat(child.given("JE-L 2024-10-29", "JE-L 2026-02-28").counted()).isEqualTo(2);
        assertThat(child.given("JE-L 2024-10-29", "JE-L 2026-02-27").reasons()).containsExactly("too_early");
    }

    @Test
    void before_birth_is_also_too_early() {
        assertThat(Child.born(BIRTH).given("HepB 2022-01-30").reasons()).containsExactly("before_birth", "too_early");
    }

    @Test
    void a_dose_after_the_day_of_the_question_does_not_count() {
        Child child = Child.born(BIRTH).on("2022-05-01");
        assertThat(child.given("BCG 2022-05-02").reasons()).containsExactly("after_as_of");
        assertThat(child.given("BCG 2022-05-01").reasons()).isEmpty();
    }

    @Test
    void a_boy_does_not_get_the_vaccine_for_girls() {
        Child child = Child.born("2025-01-01").boy().on("2040-01-01").given("HPV2 2037-12-31");
        assertThat(child.reasons()).containsExactly("wrong_sex", "too_early");
        assertThat(child.next()).noneMatch(next -> next.startsWith("HPV2"));
    }

    @Test
    void inactivated_comes_before_oral() {
        assertThat(Child.born(BIRTH).given("bOPV 2022-03-31").reasons()).containsExactly("wrong_product");
        assertThat(Child.born(BIRTH).given("bOPV 2022-03-30").reasons()).containsExactly("wrong_product", "too_early");
    }

    @Test
    void inactivated_polio_vaccine_stands_for_oral() {
        Child child = Child.born(BIRTH).given("IPV 2022-03-31", "IPV 2022-04-30", "IPV 2022-05-31", "IPV 2026-01-31");
        assertThat(child.assess().verdicts()).allMatch(DoseVerdict::valid);
        assertThat(child.counted()).isEqualTo(4);
        assertThat(child.assess().verdicts().getLast().rules()).containsExactly("polio/substitution");
        assertThat(child.state(Vaccine.IPV).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void a_vaccine_that_the_edition_does_not_have_is_the_wrong_product() {
        Child child = Child.born("2025-03-01").given("DT 2031-03-01");
        assertThat(child.reasons()).contains("wrong_product");
        assertThat(Child.born(BIRTH)
                        .by(Schedule.CN_2021)
                        .given("HPV2 2036-01-31")
                        .reasons())
                .containsExactly("wrong_product");
    }

    @ParameterizedTest
    @CsvSource({"2022-05-30,0", "2022-05-31,0", "2022-08-01,3"})
    void the_third_hepatitis_dose_waits_for_its_age(String third, int dose) {
        assertThat(Child.born(BIRTH)
                        .given("HepB 2022-01-31", "HepB 2022-03-31", "HepB " + third)
                        .counted())
                .isEqualTo(dose);
    }

    /** Worked example 2 of the brief: 60 days from 2025-03-31 are 2025-05-30. */
    @Test
    void sixty_days_and_age_the_later_one_holds() {
        Child child = Child.born("2024-11-01").given("HepB 2025-01-31", "HepB 2025-03-31");
        assertThat(child.given("HepB 2025-05-29").reasons()).containsExactly("interval_too_short");
        assertThat(child.given("HepB 2025-05-30").reasons()).isEmpty();
        assertThat(child.next()).contains("HepB 3 2025-05-30");
        assertThat(Child.born("2025-01-31")
                        .given("HepB 2025-01-31", "HepB 2025-03-31")
                        .next())
                .contains("HepB 3 2025-07-31");
    }

    @ParameterizedTest
    @CsvSource({"2022-10-01,true", "2022-10-02,false", "2022-10-28,false", "2022-10-29,true", "2022-09-30,true"})
    void live_vaccines_are_given_on_one_day_or_four_weeks_apart(String encephalitis, boolean counts) {
        Child child = Child.born(BIRTH).given("MMR 2022-10-01", "JE-L " + encephalitis);
        assertThat(child.reasons()).isEqualTo(counts ? List.of() : List.of("live_interval"));
    }

    /** Worked example 3 of the brief: 17 days are too few; free again on 2025-03-31. */
    @Test
    void seventeen_days_after_measles_are_too_few() {
        Child child = Child.born("2024-01-01").given("MMR 2025-03-03");
        assertThat(child.given("JE-L 2025-03-20").reasons()).containsExactly("live_interval");
        assertThat(child.on("2025-03-20")
                        .state(Vaccine.JE_L)
                        .next()
                        .orElseThrow()
                        .earliest())
                .contains(LocalDate.parse("2025-03-31"));
        assertThat(child.given("JE-L 2025-03-31").reasons()).isEmpty();
    }

    @Test
    void the_same_vaccine_again_is_a_matter_of_the_interval() {
        assertThat(Child.born("2022-01-01")
                        .given("MMR 2023-07-01", "MMR 2023-07-20")
                        .reasons())
                .containsExactly("interval_too_short");
    }

    @Test
    void oral_vaccine_has_no_spacing() {
        assertThat(Child.born("2022-01-01")
                        .given("IPV 2022-03-01", "IPV 2022-04-01", "MMR 2022-09-01", "bOPV 2022-09-02")
                        .reasons())
                .isEmpty();
    }

    /** Worked example 4 of the brief. */
    @Test
    void tuberculosis_vaccine_ends_at_four_years() {
        Child child = Child.born("2020-06-15");
        assertThat(child.given("BCG 2024-06-14").reasons()).isEmpty();
        assertThat(child.given("BCG 2024-06-15").reasons()).containsExactly("too_late");
        assertThat(child.on("2024-06-15").state(Vaccine.BCG).status()).isEqualTo(Status.TOO_OLD);
        assertThat(child.on("2024-06-14").state(Vaccine.BCG).status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_dose_more_than_the_series_is_extra() {
        assertThat(Child.born(BIRTH)
                        .given("HepA-L 2023-07-31", "HepA-L 2024-07-31")
                        .reasons())
                .containsExactly("extra_dose");
        assertThat(Child.born(BIRTH).given("BCG 2022-01-31", "BCG 2026-02-01").reasons())
                .containsExactly("too_late", "extra_dose");
    }

    /** Worked example 5 of the brief. */
    @Test
    void measles_in_an_outbreak_at_seven_months_does_not_count() {
        Child child = Child.born("2024-01-01").on("2025-01-01").given("MMR 2024-08-21");
        assertThat(child.reasons()).containsExactly("too_early");
        assertThat(child.next()).contains("MMR 1 2024-09-01");
    }

    @Test
    void every_reason_names_a_rule_that_can_be_read() {
        Child child = Child.born(BIRTH)
                .boy()
                .given("HepB 2022-01-30", "HepB 2050-01-01", "bOPV 2022-01-31", "MPSV-A 2024-02-01", "HPV2 2023-01-01")
                .given("BCG 2022-02-01", "BCG 2023-02-01", "MMR 2022-10-01", "JE-L 2022-10-02", "MMR 2022-10-03");
        Assessment assessment = child.assess();
        assertThat(assessment.verdicts())
                .allSatisfy(doseVerdict -> assertThat(doseVerdict.rules())
                        .isNotEmpty()
                        .allSatisfy(rule ->
                                assertThat(ImmunizationRules.of(rule).text()).isNotBlank()));
        assertThat(assessment.series())
                .allSatisfy(state ->
                        assertThat(ImmunizationRules.of(state.rule()).source()).isNotBlank());
        assertThat(assessment.next())
                .allSatisfy(next -> assertThat(next.rules()).isNotEmpty());
    }

    @Test
    void what_cannot_be_is_refused() {
        LocalDate day = LocalDate.parse("2024-01-02");
        assertThatThrownBy(() -> new History(Sex.MALE, day, day.minusDays(1), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("birth");
        assertThatThrownBy(() -> ImmunizationRules.of("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Vaccine.of("hepb")).isEmpty();
    }
}
