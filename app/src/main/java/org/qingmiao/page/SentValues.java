package org.qingmiao.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The texts that a form sent, by the name of their input. */
public final class SentValues {
    private SentValues() {}

    /** None under a name that was not sent. */
    public static Function<String, List<String>> of(HttpServletRequest request) {
        return name -> Optional.ofNullable(request.getParameterValues(name))
                .map(List::of)
                .orElse(List.of());
    }
}
