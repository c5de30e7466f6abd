package org.qingmiao.safeguard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.safeguard.ActionCatalogue;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Before a body is read: whoever may not send one here is told so, as {@link AcceptsBody} says, and what is too large is
 * refused at its limit, whether its length was told or not. Of large bodies a few are worked on at a time, so that they
 * never fill the memory; who waits for their turn has been read to a file.
 */
final class RequestBodyGate extends OncePerRequestFilter {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final long LARGE = 1L << 20;
    private static final int AT_ONCE = 2;
    private static final int SECONDS_OF_WAITING = 30;

    private final Supplier<RequestMappingHandlerMapping> routes;
    private final Permissions permissions;
    private final ActionCatalogue actions;
    private final RequestMatcher open;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param open what needs no sign-in */
    RequestBodyGate(
            Supplier<RequestMappingHandlerMapping> routes,
            Permissions permissions,
            ActionCatalogue actions,
            RequestMatcher open) {
        this.routes = routes;
        this.actions = actions;
        this.permissions = permissions;
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HandlerMethod> handler =
                WITHOUT_BODY.contains(request.getMethod()) ? Optional.empty() : handler(request);
        if (handler.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        AcceptsBody acceptsBody = handler.get().getMethodAnnotation(AcceptsBody.class);
        Optional<Person> person = SignedIn.person();
        if (person.isEmpty() && !open.matches(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (acceptsBody == null) {
            form(request, response, chain);
        } else if (person.filter(p -> may(p, acceptsBody, request)).isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getContentLengthLong() > bytes(acceptsBody)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (isForm(request)) {
            // Without its file; the container reads it and has a limit of its own.
            chain.doFilter(request, response);
        } else if (isMultipart(request)) {
            parts(request, response, chain, bytes(acceptsBody));
        } else {
            spooled(request, response, chain, bytes(acceptsBody));
        }
    }

    private static long bytes(AcceptsBody acceptsBody) {
        return (long) acceptsBody.megabytes() << 20;
    }

    /** What the dispatcher will find; nothing where it will find that there is nothing, or that the method is wrong. */
    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = routes.get().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty();
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private boolean may(Person person, AcceptsBody acceptsBody, HttpServletRequest request) {
        Map<?, ?> variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                        ? map
                        : Map.of();
        String unit = variables.get(acceptsBody.unit()) instanceof String id ? id : "";
        return acceptsBody.from().length == 0
                || Arrays.stream(acceptsBody.from())
                        .flatMap(id -> actions.find(id).stream())
                        .anyMatch(action -> acceptsBody.unit().isEmpty()
                                ? permissions.mayAnywhere(person, action)
                                : permissions.may(person, action, unit));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Files go to the server's own temporary files, which end with the request. */
    private void parts(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long most)
            throws ServletException, IOException {
        long size = 0;
        try {
            for (Part part : request.getParts()) {
                size += part.getSize();
            }
        } catch (IllegalStateException e) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        } catch (IOException | ServletException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        if (size > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            inTurn(size, request, response, chain);
        }
    }

    private void spooled(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long most)
            throws ServletException, IOException {
        try (@Nullable SpooledBody body = SpooledBody.read(request, most)) {
            if (body == null) {
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            } else {
                inTurn(body.size(), body.request(), response, chain);
            }
        }
    }

    private void inTurn(long size, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (size <= LARGE) {
            chain.doFilter(request, response);
        } else if (!waited()) {
            response.setHeader("Retry-After", Integer.toString(SECONDS_OF_WAITING));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    private boolean waited() {
        try {
            return places.tryAcquire(SECONDS_OF_WAITING, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
