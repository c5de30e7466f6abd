package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.register.record.sealed.SecretFilling;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.record.sealed.SecretRequest;
import org.qingmiao.register.record.sealed.SecretRequests;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not lie with a record, for programs: looked at for a purpose, filled on the version that was seen. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}/sealed")
class SecretApi {
    private static final int SHORTEST_PURPOSE = 4;

    private final ProgramRequests requests;
    private final SecretLooks looks;
    private final SecretFilling filling;
    private final SecretRequests agreements;

    SecretApi(ProgramRequests requests, SecretLooks looks, SecretFilling filling, SecretRequests agreements) {
        this.requests = requests;
        this.looks = looks;
        this.filling = filling;
        this.agreements = agreements;
    }

    @PostMapping("/looks")
    ResponseEntity<Object> look(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = open(request, id, record);
        String purpose = looks.agreed(opened).map(SecretRequest::purpose).orElseGet(() -> purpose(request));
        SecretLook look = looks.look(opened, purpose);
        return ProgramAnswers.of(told(opened, look), look.version());
    }

    /** Whoever may not look finds nothing here, whatever lies there. */
    private OpenedRecord open(HttpServletRequest request, String id, String record) {
        OpenedRecord opened = requests.record(request, id, record);
        if (!looks.sight(opened).isThere()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return opened;
    }

    private static String purpose(HttpServletRequest request) {
        return RequestHeads.purpose(request)
                .filter(said -> said.length() >= SHORTEST_PURPOSE)
                .orElseThrow(() -> RequestProblem.UNKNOWN_VALUE.at(RequestHeads.PURPOSE, ""));
    }

    private static Map<String, Object> told(OpenedRecord record, SecretLook look) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", look.version());
        told.put("fields", new TreeMap<>(look.shown()));
        Map<String, Object> rows = new TreeMap<>();
        look.rows().forEach((section, all) -> {
            Section of = record.register().definition().section(section);
            List<Object> list = new ArrayList<>();
            all.forEach(row -> list.add(row(of, row)));
            rows.put(section, list);
        });
        told.put("rows", rows);
        told.put("told", look.told());
        return told;
    }

    private static Map<String, Object> row(Section section, StoredRecord.Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", row.id());
        told.put("version", row.version());
        told.put("fields", RecordJson.fields(section, row.values()));
        return told;
    }

    @AcceptsBody(megabytes = 1)
    @PatchMapping
    ResponseEntity<Object> fill(@PathVariable String id, @PathVariable String record, HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = open(request, id, record);
        int basis = RequestHeads.basis(request);
        SentBody sent =
                SentBody.read(request, Set.of("fields"), path -> RecordWriteApi.once(opened.register(), path));
        return sent.faults().isEmpty()
                ? answer(filling.fill(opened, sent.input(basis, Optional.empty())), request)
                : ProgramAnswers.refused(sent.faults(), request);
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/rows/{section}")
    ResponseEntity<Object> add(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request)
            throws IOException {
        RowPlace place = new RowPlace(Optional.empty(), Optional.empty(), Optional.empty());
        return row(open(request, id, record), section, place, 0, request);
    }

    @AcceptsBody(megabytes = 1)
    @PatchMapping("/rows/{section}/{row}")
    ResponseEntity<Object> change(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request)
            throws IOException {
        RowPlace place = new RowPlace(Optional.of(needed(row)), Optional.empty(), Optional.empty());
        return row(open(request, id, record), section, place, RequestHeads.basis(request), request);
    }

    private static UUID needed(String row) {
        return RequestHeads.uuid(row).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private ResponseEntity<Object> row(
            OpenedRecord record, String id, RowPlace place, int basis, HttpServletRequest request) throws IOException {
        Section section = section(record, id);
        SentBody sent = SentBody.read(request, Set.of("fields"), path -> field(section, path));
        return sent.faults().isEmpty()
                ? answer(filling.save(record, section, place, sent.input(basis, Optional.empty())), request)
                : ProgramAnswers.refused(sent.faults(), request);
    }

    /** A section of which nothing is the caller's to fill is not there. */
    private Section section(OpenedRecord record, String id) {
        Section section = ProgramRequests.rows(record, id);
        boolean fills = filling.fillable(record).stream().anyMatch(path -> path.startsWith(section.id() + "."));
        if (!fills) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return section;
    }

    private static Optional<RegisterField> field(Section section, String path) {
        return path.startsWith(section.id() + ".")
                ? Optional.ofNullable(section.fields().get(path.substring(section.id().length() + 1)))
                : Optional.empty();
    }

    @DeleteMapping("/rows/{section}/{row}")
    ResponseEntity<Object> remove(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        OpenedRecord opened = open(request, id, record);
        RecordOutcome outcome =
                filling.remove(opened, section(opened, section), needed(row), RequestHeads.basis(request));
        return answer(outcome, request);
    }

    private static ResponseEntity<Object> answer(RecordOutcome outcome, HttpServletRequest request) {
        return outcome instanceof RecordOutcome.Done done
                ? ProgramAnswers.of(Map.of("version", done.version()))
                : ProgramAnswers.refused(outcome, request);
    }

    /** Asks another person to agree to a look. */
    @PostMapping("/requests")
    ResponseEntity<Object> ask(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = open(request, id, record);
        String duty = looks.sight(opened).second().orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
        if (looks.agreed(opened).isEmpty()) {
            agreements.ask(opened, duty, about(opened), purpose(request));
        }
        return ProgramAnswers.of(Map.of("awaits", duty));
    }

    /** What the second person is told of which record it is. */
    private static String about(OpenedRecord record) {
        return record.head().number().orElseGet(() -> record.head().key().id().toString());
    }
}
