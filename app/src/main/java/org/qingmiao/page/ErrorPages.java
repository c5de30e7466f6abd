package org.qingmiao.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.platform.Text;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs see when something is not there, not allowed or not right; never a trace. */
@Controller
class ErrorPages implements ErrorController {
    /** Those that have words of their own; others are told as the first of their hundred. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 415, 429, 503);

    private final Pages pages;
    private final Faults faults;

    ErrorPages(Pages pages, Faults faults) {
        this.pages = pages;
        this.faults = faults;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Optional<String> reference =
                status >= 500 && !KNOWN.contains(status) ? Optional.of(faults.log(request, path)) : Optional.empty();
        String key = "page.error." + (KNOWN.contains(status) ? status : status >= 500 ? 500 : 400);
        Text title = Texts.all().both(key + ".title");
        Text next = Texts.all().both(key);
        if (path.startsWith("/api/")) {
            return forPrograms(status, message(status, request), new ErrorPage(title, next, reference));
        }
        PageHead head = PageHead.of(title, path.startsWith("/public") ? Section.PUBLIC_NONE : Section.NONE);
        HttpStatus resolved = HttpStatus.resolve(status);
        return pages.page(
                "page/error",
                head,
                new ErrorPage(title, next, reference),
                resolved == null ? HttpStatus.INTERNAL_SERVER_ERROR : resolved);
    }

    /** What went wrong inside stays inside; what was wrong with the request is told. */
    private static String message(int status, HttpServletRequest request) {
        if (status >= 500) {
            return KNOWN.contains(status) ? "try again" : "internal error";
        }
        return request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String reason && !reason.isBlank()
                ? reason
                : "request refused";
    }

    private static View forPrograms(int status, String message, ErrorPage error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("message", message);
        body.put("text", error.next());
        error.reference().ifPresent(r -> body.put("reference", r));
        return (model, asked, response) -> {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(body));
        };
    }
}
