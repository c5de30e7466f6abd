package org.qingmiao.safeguard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qingmiao.safeguard.SignedIn;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before work: a password of one's own, and a second factor where the role asks for it. Until then no page is open. */
final class FirstSignInSteps extends OncePerRequestFilter {
    private static final List<String> OPEN = List.of(
            "/public",
            "/static/",
            "/sign-in",
            "/sign-out",
            "/error",
            "/me/password",
            "/me/second-factor",
            "/me/again",
            "/webauthn/");

    private final KnownPeople known;

    FirstSignInSteps(KnownPeople known) {
        this.known = known;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Asked before any page asks the database, so that no request needs two connections at once.
        Optional<String> first = request.getRequestURI().startsWith("/static/") ? Optional.empty() : first();
        first = isOpen(request.getRequestURI()) ? Optional.empty() : first;
        if (first.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")) {
            response.sendRedirect(first.get());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    private Optional<String> first() {
        return SignedIn.person().flatMap(p -> known.find(p.login())).flatMap(FirstSignInSteps::owed);
    }

    /** The page on which something must be done first. */
    static Optional<String> owed(KnownPeople.Known person) {
        if (person.mustChange()) {
            return Optional.of("/me/password");
        }
        return person.needsSecondFactor() && !person.hasSecondFactor()
                ? Optional.of("/me/second-factor")
                : Optional.empty();
    }
}
