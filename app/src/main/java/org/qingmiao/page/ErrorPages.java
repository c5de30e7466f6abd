package org.qingmiao.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** What people see when something is not there, not allowed or not right; never a trace. */
@Controller
class ErrorPages implements ErrorController {
    private static final Map<Integer, String> KNOWN =
            Map.of(400, "400", 403, "403", 404, "404", 405, "400", 413, "413");

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String key = "page.error." + KNOWN.getOrDefault(status, "500");
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return forPrograms(status, request);
        }
        boolean open = path.startsWith("/public");
        PageHead head = PageHead.of(Texts.all().both(key + ".title"), open ? Section.PUBLIC_NONE : Section.NONE);
        HttpStatus resolved = HttpStatus.resolve(status);
        return pages.page(
                "page/error",
                head,
                new ErrorPage(Texts.all().both(key + ".title"), Texts.all().both(key)),
                resolved == null ? HttpStatus.INTERNAL_SERVER_ERROR : resolved);
    }

    private static View forPrograms(int status, HttpServletRequest request) {
        // What went wrong inside stays inside; what was wrong with the request is told.
        String message = status < 500
                        && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String reason
                        && !reason.isBlank()
                ? reason
                : KNOWN.containsKey(status) ? "request refused" : "internal error";
        return (model, asked, response) -> {
            response.setContentType("application/json");
            response.getOutputStream()
                    .write(JsonMapper.shared().writeValueAsBytes(Map.of("status", status, "message", message)));
        };
    }
}
