package org.qingmiao.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes pages: a template, what it says of itself, and its view model. */
@Component
public class PageRenderer {
    private final Bell bell;
    private final PersonNames personNames;
    private final List<AlarmSource> alarms;
    private final NavigationBar bar;
    private final PlanSwitch plans;

    PageRenderer(Bell bell, PersonNames personNames, List<AlarmSource> alarms, NavigationBar bar, PlanSwitch plans) {
        this.bar = bar;
        this.bell = bell;
        this.personNames = personNames;
        this.alarms = List.copyOf(alarms);
        this.plans = plans;
    }

    /** A page as the answer of a handler. */
    public View page(String template, PageHead head, Object model) {
        return page(template, head, model, HttpStatus.OK);
    }

    /** A page that is not all right, for example a form with mistakes (422). */
    public View page(String template, PageHead head, Object model, HttpStatus status) {
        return (values, request, response) -> write(template, head, model, status, request, response);
    }

    private void write(
            String template,
            PageHead head,
            Object model,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TemplateRenderer.render(template, Map.of("frame", frame(request, head), "model", model), output);
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request, PageHead head) {
        Map<String, String> query = new LinkedHashMap<>();
        if ("GET".equals(request.getMethod())) {
            request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        }
        Optional<Visitor> visitor = visitor(request);
        List<PlanSwitch.Choice> choices =
                head.section().equals(NavigationSection.NONE) && visitor.isEmpty() ? List.of() : plans.of(request);
        // Whatever led here, links go on in the plan that is shown.
        choices.stream().filter(PlanSwitch.Choice::chosen).forEach(c -> query.put("plan", c.id()));
        boolean inside = visitor.isPresent() && !head.section().isPublic();
        int unread = inside ? bell.unread() : 0;
        Map<String, Text> known = new HashMap<>();
        return new Frame(
                Languages.of(request),
                path(request),
                query,
                head.records() && personNames.areInvented() ? head.synthetic(true) : head,
                visitor,
                unread,
                inside ? alarms.stream().flatMap(a -> a.alarm().stream()).toList() : List.of(),
                csrf(request),
                login -> known.computeIfAbsent(login, personNames::of),
                bar.of(head.section(), visitor.isPresent()),
                choices);
    }

    /** What was asked for, also where an error page answers. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static Optional<Visitor> visitor(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof org.springframework.security.core.Authentication authentication
                && authentication.getPrincipal() instanceof Visitor visitor) {
            return Optional.of(visitor);
        }
        return Optional.empty();
    }

    /** Public pages carry no token, as reading it would open a session for every passer-by. */
    private static Optional<Frame.Csrf> csrf(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean mayPost =
                request.getUserPrincipal() != null || path.startsWith("/sign-in") || path.equals("/first-start");
        return mayPost && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Frame.Csrf(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
