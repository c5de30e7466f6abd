package org.qingmiao.safeguard.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.PersonPrincipal;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer qm_…}. An answer is kept for some seconds, so that a program that sends thousands of
 * requests does not ask the database each time; a withdrawn token ends within that time.
 */
class TokenFilter extends OncePerRequestFilter {
    private static final String PREFIX = "Bearer qm_";
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ApiTokens tokens;
    private final KnownPeople people;
    private final Cache<String, Holder> known;

    TokenFilter(ApiTokens tokens, KnownPeople people) {
        this(tokens, people, Ticker.systemTicker());
    }

    TokenFilter(ApiTokens tokens, KnownPeople people, Ticker ticker) {
        this.tokens = tokens;
        this.people = people;
        this.known = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    private record Holder(Authentication authentication, Set<TokenScope> scopes) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(PREFIX)) {
            Holder holder = known.getIfPresent(header);
            if (holder == null) {
                holder = look(header);
            }
            if (holder != null) {
                TokenScope needed = needed(request);
                if (!holder.scopes.contains(needed)) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN, "this token has no scope " + needed.id());
                    return;
                }
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(holder.authentication);
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    /** Reading asks for {@code read}, whatever changes something for {@code submit}, the installation for {@code admin}. */
    static TokenScope needed(HttpServletRequest request) {
        if (request.getRequestURI().matches("/api/v\\d+/admin(/.*)?")) {
            return TokenScope.ADMIN;
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> TokenScope.READ;
            default -> TokenScope.SUBMIT;
        };
    }

    private @Nullable Holder look(String header) {
        String token = header.substring("Bearer ".length());
        Optional<ApiTokens.HeldToken> held = tokens.held(token);
        Optional<Holder> holder = held.flatMap(h ->
                people.find(h.login()).map(p -> new Holder(PersonPrincipal.authenticated(p.person()), h.scopes())));
        if (holder.isPresent()) {
            tokens.used(token, held.orElseThrow().login());
            // Kept from the look, not from the last use: a token in constant use ends like any other.
            known.put(header, holder.get());
        }
        return holder.orElse(null);
    }
}
