package org.qingmiao.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Something secret that one request hands to the next page, which shows it once. It lies in a cookie of the browser that
 * it is for, for a minute and for that page alone; nothing of it is kept here, neither in a session nor in the database.
 */
public final class OneTimeHandover {
    private static final int SECONDS = 60;

    private OneTimeHandover() {}

    /** @param path of the page that shows it */
    public static void hand(
            String name, String secret, String path, HttpServletRequest request, HttpServletResponse response) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        response.addCookie(cookie(name, encoded, path, SECONDS, request));
    }

    /** What was handed on, if anything; it is gone with this answer. */
    public static Optional<String> take(
            String name, String path, HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        Optional<String> handed = cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
        handed.ifPresent(value -> response.addCookie(cookie(name, "", path, 0, request)));
        return handed.flatMap(OneTimeHandover::decoded);
    }

    private static Cookie cookie(String name, String value, String path, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
