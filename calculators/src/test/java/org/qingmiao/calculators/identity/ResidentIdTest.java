package org.qingmiao.calculators.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.calculators.Sex;

class ResidentIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Checked check(String number) {
        return ResidentId.check(number, TODAY);
    }

    private static ResidentId valid(String number) {
        return ((Checked.Valid) check(number)).id();
    }

    /** The example of the standard GB 11643-1999, a woman of 1949, and the man of 1880 who stands there beside her. */
    @Test
    void the_standards_own_examples_are_valid() {
        ResidentId woman = valid("11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(woman.divisionCode()).isEqualTo("110105");
        ResidentId man = valid("440524188001010014");
        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(man.sex()).isEqualTo(Sex.MALE);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002,LENGTH",
        "1101051949123100201,LENGTH",
        "'',LENGTH",
        "1101051949123100😀X,DIGITS",
        "11O10519491231002X,DIGITS",
        "11010519491231002Y,DIGITS",
        "１10105194912310020,DIGITS",
        "11010549123100X,DIGITS",
        "00000019491231002X,DIVISION",
        "990105194913310021,DIVISION",
        "110105194913310020,DATE",
        "110105202702290020,DATE",
        "110105202611270020,DATE",
        "110105000001010020,DATE",
        "110105179912310020,DATE",
        "110105490231002,DATE",
        "110105194912310021,CHECK",
        "110105194912310020,CHECK"
    })
    void the_first_fault_is_told(String number, Fault fault) {
        assertThat(check(number)).isEqualTo(new Checked.Invalid(fault));
    }

    @Test
    void born_today_is_not_in_the_future() {
        String seventeen = "11010520261126002";
        assertThat(check(seventeen + ResidentId.checkCharacter(seventeen))).isInstanceOf(Checked.Valid.class);
        assertThat(ResidentId.check(seventeen + ResidentId.checkCharacter(seventeen), TODAY.minusDays(1)))
                .isEqualTo(new Checked.Invalid(Fault.DATE));
    }

    @Test
    void blanks_around_and_a_small_x_do_not_matter() {
        assertThat(valid(" 11010519491231002x ")).isEqualTo(valid("11010519491231002X"));
        assertThat(valid("11010519491231002x").number()).endsWith("X");
    }

    @Test
    void fifteen_digits_become_eighteen_of_the_same_person() {
        ResidentId old = valid("110105491231002");
        assertThat(old.isOld()).isTrue();
        assertThat(old.full()).isEqualTo("11010519491231002X");
        assertThat(old).isEqualTo(valid("11010519491231002X")).hasSameHashCodeAs(valid("11010519491231002X"));
        assertThat(old.masked()).isEqualTo("110105*******02");
    }

    @Test
    void sequences_from_996_were_born_in_the_nineteenth_century() {
        assertThat(valid("110105951231996").birthDate()).isEqualTo(LocalDate.of(1895, 12, 31));
        assertThat(valid("110105951231995").birthDate()).isEqualTo(LocalDate.of(1995, 12, 31));
    }

    @Test
    void a_masked_number_keeps_six_and_two_characters_and_is_what_a_log_sees() {
        ResidentId id = valid("11010519491231002X");
        assertThat(id.masked()).isEqualTo("110105**********2X");
        assertThat(id).hasToString(id.masked());
        assertThat(ResidentId.mask("12345678")).isEqualTo("********");
        assertThat(ResidentId.mask("123456789")).isEqualTo("123456*89");
    }

    @Test
    void abolished_divisions_stay_known() {
        String seventeen = "11010319800101002";
        assertThat(valid(seventeen + ResidentId.checkCharacter(seventeen)).divisionCode())
                .isEqualTo("110103");
    }

    /** MOD 11-2 finds every single wrong character and every exchange of two neighbours. */
    @Test
    void any_single_typing_error_is_found() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            String number = SyntheticIds.passing(
                    random.nextInt(10_000),
                    LocalDate.of(1994 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    random.nextBoolean() ? Sex.MALE : Sex.FEMALE);
            int at = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(check(number.substring(0, at) + other + number.substring(at + 1)))
                    .isInstanceOf(Checked.Invalid.class);
            int swap = random.nextInt(16);
            String swapped = number.substring(0, swap)
                    + number.charAt(swap + 1)
                    + number.charAt(swap)
                    + number.substring(swap + 2);
            if (!swapped.equals(number)) {
                assertThat(check(swapped)).isInstanceOf(Checked.Invalid.class);
            }
        }
    }

    @Test
    void a_synthetic_number_passes_and_its_division_had_ended_ten_years_before_the_birth() {
        LocalDate birth = LocalDate.of(2019, 8, 31);
        for (int n = 0; n < 3000; n++) {
            ResidentId id = valid(SyntheticIds.passing(n, birth, n % 2 == 0 ? Sex.MALE : Sex.FEMALE));
            assertThat(id.birthDate()).isEqualTo(birth);
            assertThat(id.sex()).isEqualTo(n % 2 == 0 ? Sex.MALE : Sex.FEMALE);
            assertThat(Divisions.of(id.divisionCode()))
                    .isNotEmpty()
                    .allSatisfy(
                            division -> assertThat(division.lifetime().until()).isLessThanOrEqualTo(2009));
        }
        assertThat(SyntheticIds.passing(1, birth, Sex.MALE)).isNotEqualTo(SyntheticIds.passing(2, birth, Sex.MALE));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_synthetic_number_has_just_the_fault_that_is_asked_for(Fault fault) {
        assertThat(check(SyntheticIds.withFault(fault))).isEqualTo(new Checked.Invalid(fault));
    }
}
