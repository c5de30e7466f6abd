package org.qingmiao.register.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.LongText;
import org.qingmiao.platform.RequestProblem;

/**
 * A form without what no text may hold: NUL, other control characters, halves of characters. What somebody in need writes
 * is cleared of it and shortened, not refused.
 */
final class CleanedRequest extends HttpServletRequestWrapper {
    /** Nothing that is written by hand is longer. */
    private static final int LONGEST = 20_000;

    private static final int LONGEST_FORM = 32 * 1024;

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private CleanedRequest(HttpServletRequest request) {
        super(request);
        request.getParameterMap()
                .forEach((name, values) -> parameters.put(
                        name, Arrays.stream(values).map(CleanedRequest::clean).toArray(String[]::new)));
    }

    /**
     * Reads a form.
     *
     * @param whole whether it is read however long it is
     * @throws org.qingmiao.platform.ProblemException if it is longer than forms are
     */
    static CleanedRequest read(HttpServletRequest request, boolean whole) {
        if (!whole && request.getContentLengthLong() > LONGEST_FORM) {
            throw RequestProblem.TOO_LARGE.exception();
        }
        CleanedRequest cleaned = new CleanedRequest(request);
        long length = cleaned.parameters.values().stream()
                .flatMap(Arrays::stream)
                .mapToLong(String::length)
                .sum();
        if (!whole && length > LONGEST_FORM) {
            throw RequestProblem.TOO_LARGE.exception();
        }
        return cleaned;
    }

    private static String clean(String text) {
        String plain = text.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return LongText.ends(plain, LONGEST);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
