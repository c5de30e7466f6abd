package org.qingmiao.safeguard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds back floods: of sign-ins from one address, of API calls with one token. A browser that has signed in before has a
 * bucket of its own, so that others behind its address cannot empty it.
 */
final class RateFilter extends OncePerRequestFilter {
    private static final List<String> SIGN_IN =
            List.of("/sign-in", "/first-start", "/login/", "/webauthn/authenticate", "/oauth2/");
    private static final int SIGN_IN_BURST = 300;
    private static final int SIGN_IN_PER_SECOND = 10;
    private static final int TOO_MANY = 429;

    private final TokenBuckets signIns = new TokenBuckets(SIGN_IN_BURST, SIGN_IN_PER_SECOND);
    private final TokenBuckets programs;

    private final Function<HttpServletRequest, Optional<String>> device;

    RateFilter(int programsPerSecond, Function<HttpServletRequest, Optional<String>> device) {
        this.device = device;
        this.programs = new TokenBuckets(programsPerSecond * 5, programsPerSecond);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayGoOn(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "1");
            response.sendError(TOO_MANY, "too many requests; try again in a second");
        }
    }

    private boolean mayGoOn(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            String credential = request.getHeader("Authorization");
            return programs.take(credential == null ? request.getRemoteAddr() : credential, System.nanoTime());
        }
        return SIGN_IN.stream().noneMatch(path::startsWith)
                || signIns.take(device.apply(request).orElseGet(request::getRemoteAddr), System.nanoTime());
    }
}
