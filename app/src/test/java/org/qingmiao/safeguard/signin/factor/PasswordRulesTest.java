package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short-one, safeguard.password.short",
        "123456789012, safeguard.password.common",
        "qwertyuiopasdf, safeguard.password.common",
        "Password12345, safeguard.password.common",
        "woaini5201314, safeguard.password.common",
        "woaini1314520, safeguard.password.common",
        "1qaz2wsx3edc, safeguard.password.common",
        "aaaaaaaaaaaaaaaa, safeguard.password.common",
        "abcabcabcabc, safeguard.password.common",
        "Qingmiao2025, safeguard.password.common",
        "wangfang-likes-tulips, safeguard.password.login",
    })
    void what_is_easily_guessed_is_refused_with_its_reason(String password, String key) {
        assertThat(rules.problem("wangfang", password)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse tulip river", "河边的柳树今年绿得特别早", "mJ7-paw9-Tqe4-zu"})
    void a_sentence_or_random_signs_are_good(String password) {
        assertThat(rules.problem("wangfang", password)).isEmpty();
    }

    @Test
    void what_is_too_long_to_work_on_is_refused_at_once() {
        assertThat(rules.problem("wangfang", "x".repeat(129))).contains("safeguard.password.long");
    }

    @ParameterizedTest
    @CsvSource({"柳树今年绿得特别早河边, short", "柳树今年绿得特别早在河边, ''", "𠮷树今年绿得特别早河边, short"})
    void characters_are_counted_as_people_count_them(String password, String problem) {
        assertThat(rules.problem("wangfang", password))
                .isEqualTo(problem.isEmpty() ? Optional.empty() : Optional.of("safeguard.password." + problem));
    }

    @Test
    void a_long_sentence_is_good_up_to_the_last_character_that_is_allowed() {
        String sentence = "correct horse tulip river ".repeat(5).substring(0, 128);
        assertThat(rules.problem("wangfang", sentence)).isEmpty();
        assertThat(rules.problem("wangfang", sentence + "x")).contains("safeguard.password.long");
    }

    @Test
    void the_login_is_no_part_of_a_password_in_any_case() {
        assertThat(rules.problem("WangFang", "tulips-of-WANGFANG")).contains("safeguard.password.login");
    }
}
