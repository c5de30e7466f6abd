package org.qingmiao.safeguard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    private final AccountTable accounts;
    private final Cache<String, Authentication> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    TokenFilter(AccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(PREFIX)) {
            Authentication authentication = known.getIfPresent(header);
            if (authentication == null) {
                authentication = look(header);
            }
            if (authentication != null) {
                known.put(header, authentication);
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(authentication);
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Authentication look(String header) {
        AccountTable.Token token = accounts.token(header.substring("Bearer ".length()));
        return token == null
                ? null
                : accounts.find(token.login())
                        .map(PasswordAuthentication::token)
                        .orElse(null);
    }
}
