package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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

    private static MockHttpServletRequest asked(String method, String path, String query, String accept) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query.isEmpty() ? null : query);
        if (!accept.isEmpty()) {
            request.addHeader("Accept", accept);
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /plan, year=2025, text/html, /plan?year=2025",
        "GET, /plan, '', '', /plan",
        "GET, /plan, '', '*/*', /plan",
        "GET, /plan, '', application/json, /",
        "POST, /plan, '', text/html, /",
        "GET, /sign-in, '', text/html, /",
        "GET, /static/style.css, '', text/html, /",
        "GET, /error, '', text/html, /"
    })
    void who_was_asked_to_sign_in_comes_back_to_the_page_that_they_wanted(
            String method, String path, String query, String accept, String back) {
        PageAfterSignIn page = new PageAfterSignIn();
        MockHttpServletResponse response = new MockHttpServletResponse();
        page.saveRequest(asked(method, path, query, accept), response);
        MockHttpServletRequest signedIn = new MockHttpServletRequest("POST", "/sign-in");
        signedIn.setCookies(response.getCookies());
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(page.take(signedIn, answer)).isEqualTo(back);
        if (!back.equals("/")) {
            Cookie forgotten = Objects.requireNonNull(answer.getCookie("qm-next"));
            assertThat(forgotten.getMaxAge()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_cookie_is_of_no_use_to_scripts_and_other_sites(boolean https) {
        MockHttpServletRequest request = asked("GET", "/plan", "", "text/html");
        request.setSecure(https);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageAfterSignIn().saveRequest(request, response);
        Cookie cookie = Objects.requireNonNull(response.getCookie("qm-next"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isEqualTo(https);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2F%2Fevil.example", "%ZZ", "https%3A%2F%2Fevil.example"})
    void a_cookie_that_somebody_else_wrote_leads_to_the_first_page(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setCookies(new Cookie("other", "%2Fplan"), new Cookie("qm-next", value));
        assertThat(new PageAfterSignIn().take(request, new MockHttpServletResponse()))
                .isEqualTo("/");
    }

    @Test
    void a_path_is_remembered_up_to_a_length_that_fits_into_a_cookie() {
        assertThat(PageAfterSignIn.isOurs("/" + "a".repeat(1998))).isTrue();
        assertThat(PageAfterSignIn.isOurs("/" + "a".repeat(1999))).isFalse();
        assertThat(PageAfterSignIn.isOurs("/a\u007f")).isFalse();
        assertThat(PageAfterSignIn.isOurs("/a b")).isFalse();
    }
}
