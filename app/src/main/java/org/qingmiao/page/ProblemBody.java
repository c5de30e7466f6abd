package org.qingmiao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as programs are told it: problem details by RFC 9457, with the code and with what to do in both languages.
 *
 * @param status as it is answered, which may be a rarer one than that of the problem
 * @param message in plain English
 * @param path that was asked for
 */
public record ProblemBody(RequestProblem problem, int status, String message, String path) {
    private static final String TYPE = "application/problem+json";

    /** Programs ask below {@code /api/}, or say that they read JSON and no pages. */
    static boolean isWanted(HttpServletRequest request, String path) {
        if (path.startsWith("/api/")) {
            return true;
        }
        boolean json = false;
        Enumeration<String> accepted = request.getHeaders("Accept");
        while (accepted.hasMoreElements()) {
            String types = accepted.nextElement().toLowerCase(Locale.ROOT);
            if (types.contains("html")) {
                return false;
            }
            json |= types.contains("application/json") || types.contains(TYPE);
        }
        return json;
    }

    /**
     * The body as the answer of a handler.
     *
     * @param place name of the parameter that it is about
     * @param reference under which it stands in the log, where the fault is ours
     */
    View view(Lang lang, Optional<String> place, Optional<String> reference) {
        Map<String, Object> body = body(lang);
        place.ifPresent(p -> body.put("place", p));
        body.put("message", message);
        reference.ifPresent(r -> body.put("reference", r));
        return (model, asked, response) -> {
            response.setStatus(status);
            response.setContentType(TYPE);
            response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
        };
    }

    private Map<String, Object> body(Lang lang) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:qingmiao:problem:" + problem.id());
        body.put("title", problem.text().in(lang));
        body.put("status", status);
        body.put("code", problem.id());
        body.put("detail", message);
        body.put("instance", path);
        body.put("text", problem.next());
        return body;
    }

    /**
     * The answer of a handler that refuses, kept by nobody on the way.
     *
     * @param more what is told with it, such as the faults by path
     */
    public static ResponseEntity<Object> refused(
            RequestProblem problem, HttpServletRequest request, Map<String, Object> more) {
        ProblemBody told = new ProblemBody(problem, problem.status(), "request refused", request.getRequestURI());
        Map<String, Object> body = told.body(Languages.of(request));
        body.putAll(more);
        return ResponseEntity.status(problem.status())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
