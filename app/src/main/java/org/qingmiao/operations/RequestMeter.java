package org.qingmiao.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Times each request by its route, and counts what is refused by address, outside of everything else. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestMeter extends OncePerRequestFilter {
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    private final Metrics metrics;
    private final Refusals refusals;

    RequestMeter(Metrics metrics, Refusals refusals) {
        this.metrics = metrics;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        // What nobody caught becomes a 500 after us.
        int status = BROKEN;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            metrics.answered(method(request), route(request), status, time);
            if (status >= REFUSED && status < BROKEN) {
                refusals.add(request.getRemoteAddr());
            }
        }
    }

    /** Names that anybody can make up would fill the memory. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "OTHER";
        };
    }

    /** The pattern, or {@code OTHER} for what was answered before a handler was found. */
    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "OTHER";
    }
}
