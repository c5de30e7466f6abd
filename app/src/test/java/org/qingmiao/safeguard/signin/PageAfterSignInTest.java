package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAfterSignInTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/plan/health-01", "/indicators?year=2024&unit=xinqi", "/search?q=//a/../b"})
    void pages_of_ours_are_gone_to(String path) {
        assertThat(PageAfterSignIn.isOurs(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                "/sign-in",
                "/.//evil.example",
                "/plan/..//evil.example",
                "/plan/../",
                "/plan/.."
            })
    void nobody_is_sent_elsewhere(String path) {
        assertThat(PageAfterSignIn.isOurs(path)).isFalse();
    }
}
