package org.qingmiao.calculators.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.calculators.development.SignScreening.Answer;
import org.qingmiao.calculators.development.SignScreening.Result;
import org.qingmiao.calculators.growth.Age;

class SignScreeningTest {
    private static final Map<Integer, Answer> FINE =
            Map.of(1, Answer.ABSENT, 2, Answer.ABSENT, 3, Answer.ABSENT, 4, Answer.ABSENT);

    private static Map<Integer, Answer> fineBut(int number, Answer answer) {
        Map<Integer, Answer> answers = new HashMap<>(FINE);
        answers.put(number, answer);
        return answers;
    }

    private static Age months(String months) {
        return Age.ofMonths(new BigDecimal(months));
    }

    @Test
    void the_form_has_eleven_ages_with_four_signs_in_both_languages() {
        assertThat(WarningSigns.ages()).containsExactly(3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72);
        for (int age : WarningSigns.ages()) {
            assertThat(WarningSigns.at(age)).hasSize(4).allSatisfy(sign -> {
                assertThat(sign.zh()).isNotBlank();
                assertThat(sign.en()).isNotBlank();
            });
        }
    }

    /** Worked examples 1 to 3 of the domain brief on developmental screening. */
    @Test
    void the_briefs_toddlers_are_screened_as_it_says() {
        SignScreening pointing = SignScreening.of(months("18"), fineBut(2, Answer.PRESENT), false);
        assertThat(pointing.result()).isEqualTo(Result.POSITIVE);
        assertThat(pointing.signs())
                .extracting(WarningSign::en)
                .containsExactly("does not point at people or things when asked");
        assertThat(pointing.result().isReferred()).isTrue();

        Age early = months("18").corrected(new BigDecimal("32"));
        assertThat(SignScreening.of(early, FINE, false).column()).contains(12);

        SignScreening lost = SignScreening.of(months("26"), FINE, true);
        assertThat(lost.column()).contains(24);
        assertThat(lost.result()).isEqualTo(Result.POSITIVE);
    }

    @Test
    void four_absent_signs_are_negative_and_one_unchecked_is_incomplete() {
        assertThat(SignScreening.of(months("12"), FINE, false).result()).isEqualTo(Result.NEGATIVE);
        assertThat(SignScreening.of(months("12"), fineBut(3, Answer.NOT_CHECKED), false)
                        .result())
                .isEqualTo(Result.INCOMPLETE);
        assertThat(SignScreening.of(months("12"), Map.of(1, Answer.PRESENT), false)
                        .result())
                .isEqualTo(Result.POSITIVE);
    }

    /** 7 months 20 days is screened by the column of 8 months (edge case of the brief). */
    @ParameterizedTest
    @CsvSource({"233,8", "229,8", "228,6", "1095,36", "3000,72"})
    void the_last_age_reached_counts_a_half_month_early_included(int days, int column) {
        assertThat(WarningSigns.columnFor(Age.ofDays(days))).contains(column);
    }

    @Test
    void before_the_first_column_nothing_is_due() {
        assertThat(SignScreening.of(months("1"), Map.of(), false).result()).isEqualTo(Result.NOT_DUE);
        assertThat(SignScreening.of(months("1"), Map.of(), true).result()).isEqualTo(Result.POSITIVE);
    }

    @Test
    void a_sign_that_the_form_does_not_have_is_refused() {
        assertThatThrownBy(() -> SignScreening.of(months("12"), Map.of(5, Answer.ABSENT), false))
                .hasMessageContaining("sign 5");
    }

    /** Worked example 4 of the brief: 18, 16, 14, 10 and 12 months at 20 months are 70. */
    @Test
    void a_quotient_is_the_mean_of_the_areas() {
        DevelopmentQuotient quotient = DevelopmentQuotient.of(20, 18, 16, 14, 10, 12);
        assertThat(quotient.value()).isEqualTo(70);
        assertThat(quotient.band()).isEqualTo(DevelopmentQuotient.Band.BORDERLINE);
        assertThat(DevelopmentQuotient.of(20, 13.9).band()).isEqualTo(DevelopmentQuotient.Band.DELAY);
        assertThat(DevelopmentQuotient.of(20, 16).band()).isEqualTo(DevelopmentQuotient.Band.EXPECTED);
        assertThatThrownBy(() -> DevelopmentQuotient.of(0, 1)).hasMessageContaining("actualMonths");
        assertThatThrownBy(() -> DevelopmentQuotient.of(1, -1)).hasMessageContaining("mentalMonths");
    }
}
