package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.qingmiao.page.Languages;
import org.qingmiao.page.ProblemBody;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers of this interface: kept by nobody on the way; what is refused as problem details with the faults by path. */
final class ProgramAnswers {
    private ProgramAnswers() {}

    static ResponseEntity<Object> of(Object body) {
        return kept(HttpStatus.OK).body(body);
    }

    /** With its version as entity tag. */
    static ResponseEntity<Object> of(Object body, int version) {
        return kept(HttpStatus.OK).eTag(tag(version)).body(body);
    }

    static ResponseEntity<Object> made(String location, Map<String, Object> body, int version) {
        return kept(HttpStatus.CREATED)
                .location(URI.create(location))
                .eTag(tag(version))
                .body(body);
    }

    private static ResponseEntity.BodyBuilder kept(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore().cachePrivate());
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * What came of a change.
     *
     * @param state asked once it is done
     * @param extra told with it where it is done
     */
    static ResponseEntity<Object> of(
            RecordOutcome outcome, HttpServletRequest request, Supplier<String> state, Map<String, Object> extra) {
        return switch (outcome) {
            case RecordOutcome.Done done ->
                of(done(done.version(), state.get(), done.repeated(), extra), done.version());
            case RecordOutcome.Awaited awaited ->
                kept(HttpStatus.ACCEPTED)
                        .eTag(tag(awaited.version()))
                        .body(Map.of("version", awaited.version(), "state", state.get(), "awaits", awaited.second()));
            default -> refused(outcome, request);
        };
    }

    private static Map<String, Object> done(int version, String state, boolean repeated, Map<String, Object> extra) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("version", version, "state", state));
        body.putAll(extra);
        if (repeated) {
            body.put("repeated", true);
        }
        return body;
    }

    static ResponseEntity<Object> refused(RecordOutcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case RecordOutcome.Conflict conflict -> {
                Map<String, Object> more = new LinkedHashMap<>();
                more.put("version", conflict.version());
                more.put("paths", new TreeSet<>(conflict.paths()));
                yield ProblemBody.refused(RequestProblem.CONFLICT, request, more);
            }
            case RecordOutcome.Faulty faulty -> refused(faulty.faults(), request);
            default -> throw new IllegalStateException("not refused: " + outcome);
        };
    }

    static ResponseEntity<Object> refused(List<RecordFault> faults, HttpServletRequest request) {
        Lang lang = Languages.of(request);
        List<Map<String, String>> errors = faults.stream()
                .map(f -> Map.of("path", f.path(), "message", f.message().in(lang)))
                .toList();
        return ProblemBody.refused(RequestProblem.VALUES_REFUSED, request, Map.of("errors", errors));
    }

    /** Where it was sent upon another version than the record has, before anything else is looked at. */
    static ResponseEntity<Object> overtaken(OpenedRecord record, HttpServletRequest request) {
        return ProblemBody.refused(
                RequestProblem.CONFLICT,
                request,
                Map.of("version", record.head().version(), "paths", List.of()));
    }
}
