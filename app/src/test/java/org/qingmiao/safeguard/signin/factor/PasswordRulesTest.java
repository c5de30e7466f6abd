package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

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
}
