package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go before they were asked to sign in. It is remembered in a cookie for ten minutes, and only as a
 * path on this server: nobody is sent elsewhere after signing in, whatever the cookie says.
 */
public final class PageAfterSignIn implements RequestCache {
    private static final String NAME = "qm-next";
    private static final int SECONDS = 600;
    private static final int LONGEST = 2000;
    /** An empty part, {@code .} or {@code ..}, before the query. */
    private static final Pattern NOT_PLAIN = Pattern.compile("^[^?#]*/(?:\\.{0,2}/|\\.{1,2}(?:[?#]|$))");

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean page = accept.equals("null") || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*");
        if (request.getMethod().equals("GET") && page) {
            String query = request.getQueryString();
            String path = request.getRequestURI() + (query == null ? "" : "?" + query);
            remember(request, response, path);
        }
    }

    /** Where to go after signing in; what is no page of ours is not remembered. */
    void remember(HttpServletRequest request, HttpServletResponse response, String path) {
        if (isOurs(path)) {
            response.addCookie(cookie(request, URLEncoder.encode(path, StandardCharsets.UTF_8), SECONDS));
        }
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /**
     * One slash, and neither a second one nor a backslash, which browsers take for one: that would be another host. Nor a
     * part that goes away when the path is made plain and leaves two slashes behind.
     */
    static boolean isOurs(String path) {
        boolean plain = path.chars().allMatch(c -> c > ' ' && c != '\\' && c != 127);
        return plain
                && path.length() < LONGEST
                && path.startsWith("/")
                && !NOT_PLAIN.matcher(path).find()
                && !path.startsWith("/sign-in")
                && !path.startsWith("/static/")
                && !path.equals("/error");
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                String path = decoded(cookie.getValue());
                return isOurs(path) ? new SimpleSavedRequest(path) : null;
            }
        }
        return null;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    /** The page to go to, which is then forgotten. */
    public String take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        removeRequest(request, response);
        return saved.getRedirectUrl();
    }
}
