package org.qingmiao.safeguard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks for sign-in anew before acts that open or close ways in, or hand out all that is kept of somebody. */
final class FreshSignInFilter extends OncePerRequestFilter {
    /** What asks for it, by the beginning of the path, and the page from which it is done. */
    static final Map<String, String> ASKING = new TreeMap<>(Map.of(
            "POST /me/second-factor/", "/me/second-factor",
            "POST /webauthn/register", "/me/second-factor",
            "POST /me/tokens", "/me",
            "POST /calendar/renew", "/tasks",
            "POST /me/erasure", "/me/data",
            "POST /me/correction", "/me/data",
            "GET /me/data/copy", "/me/data"));

    /** Ending what one has made is never held up. */
    private static final List<String> NOT = List.of("POST /me/tokens/revoke");

    private final FreshSignIn fresh;

    FreshSignInFilter(FreshSignIn fresh) {
        this.fresh = fresh;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String act = request.getMethod() + " " + request.getRequestURI();
        String back = ASKING.entrySet().stream()
                .filter(e -> act.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (back.isEmpty() || NOT.contains(act) || SignedIn.person().isEmpty() || fresh.isFresh(request)) {
            chain.doFilter(request, response);
        } else if (act.contains(" /webauthn/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(fresh.asked(request, response, back));
        }
    }
}
