package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.OpenedRecord;

/** What the headers of a request say: upon which version it is made, by which key it is known, why somebody looks. */
final class RequestHeads {
    static final String PURPOSE = "X-Purpose";
    private static final String BASIS = "If-Match";
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_PURPOSE = 100;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private RequestHeads() {}

    /**
     * The version that the sender saw.
     *
     * @throws org.qingmiao.platform.ProblemException 428 if none is named, 400 if it is no version, 409 if the record
     *     has none of that number yet
     */
    static int basis(HttpServletRequest request, OpenedRecord record) {
        int basis = basis(request);
        if (basis > record.head().version()) {
            throw RequestProblem.CONFLICT.exception();
        }
        return basis;
    }

    /**
     * The version that the sender saw of something; 0 for nothing.
     *
     * @throws org.qingmiao.platform.ProblemException 428 if none is named, 400 if it is no version
     */
    static int basis(HttpServletRequest request) {
        String given = header(request, BASIS).orElseThrow(() -> RequestProblem.BASIS_MISSING.exception());
        Matcher version = VERSION.matcher(given);
        if (!version.matches()) {
            throw RequestProblem.UNKNOWN_VALUE.at(BASIS, given);
        }
        return Integer.parseInt(version.group(1));
    }

    /** @throws org.qingmiao.platform.ProblemException if there is no key, or it is no UUID */
    static UUID neededKey(HttpServletRequest request) {
        return key(request).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at(KEY, ""));
    }

    static Optional<UUID> key(HttpServletRequest request) {
        return header(request, KEY)
                .map(given -> uuid(given).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at(KEY, given)));
    }

    /** Short forms that the JVM would complete are none. */
    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Why somebody looks, in a few words; headers carry ASCII. */
    static Optional<String> purpose(HttpServletRequest request) {
        return header(request, PURPOSE).map(given -> {
            if (given.length() > LONGEST_PURPOSE || !given.chars().allMatch(c -> c >= ' ' && c < 127)) {
                throw RequestProblem.UNKNOWN_VALUE.at(PURPOSE, "");
            }
            return given;
        });
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip).filter(h -> !h.isEmpty());
    }
}
