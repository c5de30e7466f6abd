package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.record.step.StepAsking;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Steps of records taken by programs, put forward, confirmed and declined. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}")
class RecordStepApi {
    private static final String ROW = "row";

    private final ProgramRequests requests;
    private final RecordSteps steps;

    RecordStepApi(ProgramRequests requests, RecordSteps steps) {
        this.requests = requests;
        this.steps = steps;
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/steps/{step}")
    ResponseEntity<Object> take(
            @PathVariable String id, @PathVariable String record, @PathVariable String step, HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        int basis = RequestHeads.basis(request, opened);
        UUID key = RequestHeads.neededKey(request);
        SentBody sent = SentBody.read(request, words(opened, step), path -> field(opened, step, path));
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        Optional<UUID> row = sent.word(ROW)
                .map(given -> RequestHeads.uuid(given).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at(ROW, given)));
        row.ifPresent(r -> ProgramRequests.seenRow(opened, r));
        RecordInput input = sent.input(basis, Optional.of(key)).to(receivers(opened, step, sent));
        return done(opened, input, request, () -> steps.take(opened, step, row, input));
    }

    /** Beside those of every step, who receives each of its hand-overs: {@code to:ID}. */
    private static Set<String> words(OpenedRecord record, String step) {
        Set<String> words = new HashSet<>(Set.of(ROW, "fields", "reason"));
        handOvers(record, step).forEach(id -> words.add(RecordInput.receiver(id)));
        return words;
    }

    private static Map<String, String> receivers(OpenedRecord record, String step, SentBody sent) {
        Map<String, String> units = new LinkedHashMap<>();
        handOvers(record, step)
                .forEach(id -> sent.word(RecordInput.receiver(id)).ifPresent(unit -> units.put(id, unit)));
        return units;
    }

    private static List<String> handOvers(OpenedRecord record, String step) {
        return Optional.ofNullable(record.register().definition().steps().get(step))
                .map(s -> s.effects().handOver())
                .orElse(List.of());
    }

    /** A field of the record, or of the row that the step adds or moves. */
    private static Optional<RegisterField> field(OpenedRecord record, String step, String path) {
        Optional<Section> rows = Optional.ofNullable(
                        record.register().definition().steps().get(step))
                .flatMap((RegisterStep s) -> StepAsking.rows(record.register().kept(), s));
        return RecordWriteApi.once(record.register(), path)
                .or(() -> rows.flatMap(section -> RecordRowApi.field(section, path)));
    }

    /** What cannot be done because somebody else was faster is told as that. */
    private ResponseEntity<Object> done(
            OpenedRecord record, RecordInput input, HttpServletRequest request, Supplier<RecordOutcome> act) {
        try {
            return ProgramAnswers.of(act.get(), request, () -> requests.state(record), Map.of());
        } catch (ProblemException refused) {
            if (refused.problem() == RequestProblem.NOT_ALLOWED
                    && input.basedOn() != record.head().version()) {
                return ProgramAnswers.overtaken(record, request);
            }
            throw refused;
        }
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/confirm")
    ResponseEntity<Object> confirm(@PathVariable String id, @PathVariable String record, HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        return agreed(opened, request, input -> steps.confirm(opened, input));
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/decline")
    ResponseEntity<Object> decline(@PathVariable String id, @PathVariable String record, HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        return agreed(opened, request, input -> steps.decline(opened, input));
    }

    /** What the second person says. */
    private interface Second {
        RecordOutcome says(RecordInput input);
    }

    private ResponseEntity<Object> agreed(OpenedRecord record, HttpServletRequest request, Second second)
            throws IOException {
        int basis = RequestHeads.basis(request, record);
        SentBody sent = SentBody.read(request, Set.of("reason"), path -> Optional.empty());
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        RecordInput input = sent.input(basis, RequestHeads.key(request));
        return done(record, input, request, () -> second.says(input));
    }
}
