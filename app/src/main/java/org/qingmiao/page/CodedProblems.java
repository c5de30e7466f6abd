package org.qingmiao.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.qingmiao.platform.ProblemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Keeps which problem a handler told, for the page or the answer that says it. */
@ControllerAdvice
class CodedProblems {
    private static final String TOLD = CodedProblems.class.getName();

    @ExceptionHandler(ProblemException.class)
    void answer(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(TOLD, e);
        response.sendError(e.getStatusCode().value(), e.getReason());
    }

    static Optional<ProblemException> of(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof ProblemException e ? Optional.of(e) : Optional.empty();
    }
}
