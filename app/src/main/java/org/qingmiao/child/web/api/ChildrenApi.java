package org.qingmiao.child.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.child.index.ChildProfile;
import org.qingmiao.child.index.ChildReading;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.child.index.ChildSearch;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.page.Languages;
import org.qingmiao.page.ProblemBody;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Children found, read and registered by programs. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/children")
class ChildrenApi {
    private static final String PURPOSE = "X-Purpose";
    private static final String UNSTATED = "program";
    private static final int LONGEST_PURPOSE = 100;

    private final ChildSearch search;
    private final ChildReading reading;
    private final ChildRegistering registering;

    ChildrenApi(ChildSearch search, ChildReading reading, ChildRegistering registering) {
        this.search = search;
        this.reading = reading;
        this.registering = registering;
    }

    @GetMapping
    ResponseEntity<Object> find(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        Person reader = person();
        ChildSearch.Found found = ActorContext.forPurpose(purpose(request), () -> search.find(number.strip(), reader));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("children", found.children().stream().map(ChildJson::of).toList());
        told.put("elsewhere", found.elsewhere());
        return unkept(HttpStatus.OK).body(told);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> child(@PathVariable String id, HttpServletRequest request) {
        Person reader = person();
        ChildProfile child = uuid(id).flatMap(
                        known -> ActorContext.forPurpose(purpose(request), () -> reading.read(known, reader)))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        return unkept(HttpStatus.OK).body(ChildJson.of(child));
    }

    /** Whom it may be waits for a person, unless the program says that one looked already. */
    @AcceptsBody(megabytes = 1)
    @PostMapping
    ResponseEntity<Object> register(HttpServletRequest request) throws IOException {
        Person by = person();
        SentChild sent = SentChild.read(request);
        if (!sent.faults().isEmpty()) {
            return refused(sent.faults(), request);
        }
        Attention attention = sent.ask() ? Attention.ASK : Attention.UNATTENDED;
        return switch (registering.register(sent.statement(), attention, by)) {
            case Outcome.Made made -> made(made.child(), Map.of("id", made.child()));
            case Outcome.Linked linked ->
                made(linked.child(), Map.of("id", linked.child(), "linked_into", linked.into()));
            case Outcome.Alike alike ->
                ProblemBody.refused(
                        RequestProblem.CONFLICT,
                        request,
                        Map.of(
                                "alike",
                                alike.candidates().stream()
                                        .map(c -> ChildJson.masked(c.profile()))
                                        .toList()));
            case Outcome.Elsewhere elsewhere ->
                ProblemBody.refused(RequestProblem.CONFLICT, request, Map.of("elsewhere", true));
            case Outcome.Faulty faulty -> refused(faulty.faults(), request);
        };
    }

    private static ResponseEntity<Object> made(UUID child, Map<String, Object> told) {
        return unkept(HttpStatus.CREATED)
                .location(URI.create("/api/v1/children/" + child))
                .body(told);
    }

    private static ResponseEntity<Object> refused(List<StatementFault> faults, HttpServletRequest request) {
        List<Map<String, String>> errors = faults.stream()
                .map(f -> Map.of(
                        "path", f.field(), "message", Messages.of(f.key()).in(Languages.of(request))))
                .toList();
        return ProblemBody.refused(RequestProblem.VALUES_REFUSED, request, Map.of("errors", errors));
    }

    private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore().cachePrivate());
    }

    /** Why the program looks, in a few words of ASCII. */
    private static String purpose(HttpServletRequest request) {
        String given =
                Optional.ofNullable(request.getHeader(PURPOSE)).orElse("").strip();
        if (given.length() > LONGEST_PURPOSE || !given.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw RequestProblem.UNKNOWN_VALUE.at(PURPOSE, "");
        }
        return given.isEmpty() ? UNSTATED : given;
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Person person() {
        return SignedIn.person().orElseThrow(() -> RequestProblem.NOT_SIGNED_IN.exception());
    }
}
