package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows of records added, filled and removed by programs. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}/rows/{section}")
class RecordRowApi {
    private final ProgramRequests requests;
    private final RecordRows rows;

    RecordRowApi(ProgramRequests requests, RecordRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    /** The new row bears the key of the request as its id. */
    @AcceptsBody(megabytes = 1)
    @PostMapping
    ResponseEntity<Object> add(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        Section rowsOf = ProgramRequests.rows(opened, section);
        UUID key = RequestHeads.neededKey(request);
        int basis = RequestHeads.basis(request, opened);
        SentBody sent =
                SentBody.read(request, Set.of("parent", "code", "fields", "reason"), path -> field(rowsOf, path));
        Optional<UUID> parent = sent.word("parent")
                .map(given ->
                        RequestHeads.uuid(given).orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at("parent", given)));
        parent.ifPresent(p -> ProgramRequests.seenRow(opened, p));
        RowPlace place = new RowPlace(Optional.empty(), parent, sent.word("code"));
        return saved(opened, rowsOf, place, sent, sent.input(basis, Optional.of(key)), request);
    }

    private ResponseEntity<Object> saved(
            OpenedRecord record,
            Section section,
            RowPlace place,
            SentBody sent,
            RecordInput input,
            HttpServletRequest request) {
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        UUID row = place.row().or(input::key).orElseThrow();
        RecordOutcome outcome = rows.save(record, section, place, input);
        return ProgramAnswers.of(outcome, request, () -> requests.state(record), Map.of("row", row));
    }

    @AcceptsBody(megabytes = 1)
    @PatchMapping("/{row}")
    ResponseEntity<Object> change(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        Section rowsOf = ProgramRequests.rows(opened, section);
        UUID which = seen(opened, rowsOf, row);
        int basis = RequestHeads.basis(request, opened);
        SentBody sent = SentBody.read(request, Set.of("fields", "reason"), path -> field(rowsOf, path));
        RowPlace place = new RowPlace(Optional.of(which), Optional.empty(), Optional.empty());
        return saved(opened, rowsOf, place, sent, sent.input(basis, RequestHeads.key(request)), request);
    }

    @DeleteMapping("/{row}")
    ResponseEntity<Object> remove(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Section rowsOf = ProgramRequests.rows(opened, section);
        UUID which = seen(opened, rowsOf, row);
        RecordInput input = new RecordInput(
                Map.of(), RequestHeads.basis(request, opened), Optional.empty(), RequestHeads.key(request));
        RecordOutcome outcome = rows.remove(opened, rowsOf, which, input);
        return ProgramAnswers.of(outcome, request, () -> requests.state(opened), Map.of());
    }

    /** A row of which the caller sees nothing is not there. */
    private static UUID seen(OpenedRecord record, Section section, String row) {
        UUID id = RequestHeads.uuid(row).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        if (record.stored().rows().getOrDefault(section.id(), List.of()).stream()
                .noneMatch(r -> r.id().equals(id))) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return id;
    }

    /** A field of rows by {@code section.field}. */
    static Optional<RegisterField> field(Section section, String path) {
        String prefix = section.id() + ".";
        return path.startsWith(prefix)
                ? Optional.ofNullable(section.fields().get(path.substring(prefix.length())))
                : Optional.empty();
    }
}
