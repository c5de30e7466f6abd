package org.qingmiao.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters that cannot be read, or are too many or too large, are told by a page of ours. The server itself notices
 * when some filter asks for one, and again when the error page does, and would answer that without any words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
    private static final Set<Integer> UNREAD = Set.of(
            HttpStatus.BAD_REQUEST.value(),
            HttpStatus.FORBIDDEN.value(),
            HttpStatus.CONTENT_TOO_LARGE.value(),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            boolean unread = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                    && UNREAD.contains(status);
            chain.doFilter(unread ? new Unread(request) : request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException e) {
            response.sendError(e.getErrorCode());
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A request whose parameters nobody looks into, but for the language of the answer. */
    private static final class Unread extends HttpServletRequestWrapper {
        private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=(\\w{2})(?:&|$)");

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            Matcher language =
                    LANGUAGE.matcher(Optional.ofNullable(getQueryString()).orElse(""));
            return name.equals("lang") && language.find() ? language.group(1) : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
