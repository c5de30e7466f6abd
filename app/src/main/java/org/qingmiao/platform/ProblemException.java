package org.qingmiao.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/** A request that is not answered, and the problem why. */
public final class ProblemException extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private final RequestProblem problem;
    private final @Nullable String place;

    /** @param reason said to programs; null if the problem says enough */
    ProblemException(RequestProblem problem, @Nullable String place, @Nullable String reason) {
        super(HttpStatusCode.valueOf(problem.status()), reason);
        this.problem = problem;
        this.place = place;
    }

    public RequestProblem problem() {
        return problem;
    }

    /** Name of the parameter that it is about, if it is about one. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }
}
