package org.qingmiao.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What people and programs see when something is not there, not allowed or not right; never a trace. */
@Controller
class ErrorAdvice implements ErrorController {
    private final PageRenderer pageRenderer;
    private final FaultLog faultLog;

    ErrorAdvice(PageRenderer pageRenderer, FaultLog faultLog) {
        this.pageRenderer = pageRenderer;
        this.faultLog = faultLog;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Optional<ProblemException> told = CodedProblems.of(request);
        RequestProblem problem = told.map(ProblemException::problem).orElse(RequestProblem.ofStatus(status));
        Optional<String> reference =
                problem == RequestProblem.FAULT ? Optional.of(faultLog.log(request, path)) : Optional.empty();
        if (ProblemBody.isWanted(request, path)) {
            ProblemBody body = new ProblemBody(problem, status, message(problem, request), path);
            return body.view(Languages.of(request), told.flatMap(ProblemException::place), reference);
        }
        Text title = problem.text();
        PageHead head =
                PageHead.of(title, path.startsWith("/public") ? NavigationSection.PUBLIC_NONE : NavigationSection.NONE);
        HttpStatus resolved = HttpStatus.resolve(status);
        return pageRenderer.page(
                "page/error",
                head,
                new ErrorView(title, problem.next(), problem.id(), reference),
                resolved == null ? HttpStatus.INTERNAL_SERVER_ERROR : resolved);
    }

    /** What went wrong inside stays inside; what was wrong with the request is told. */
    private static String message(RequestProblem problem, HttpServletRequest request) {
        if (problem == RequestProblem.FAULT || problem == RequestProblem.BUSY) {
            return problem == RequestProblem.BUSY ? "try again" : "internal error";
        }
        return request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String reason && !reason.isBlank()
                ? reason
                : "request refused";
    }
}
