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
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.sealed.SecretFilling;
import org.qingmiao.register.record.sealed.SecretLook;
import org.qingmiao.register.record.sealed.SecretLooks;
import org.qingmiao.register.record.sealed.SecretRequest;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
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

    SecretApi(ProgramRequests requests, SecretLooks looks, SecretFilling filling) {
        this.requests = requests;
        this.looks = looks;
        this.filling = filling;
    }

    @PostMapping("/looks")
    ResponseEntity<Object> look(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.secret(request, id, record);
        String purpose = looks.agreed(opened).map(SecretRequest::purpose).orElseGet(() -> purpose(request));
        SecretLook look = looks.look(opened, purpose);
        return ProgramAnswers.of(told(opened, look), look.version());
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
        OpenedRecord opened = requests.secret(request, id, record);
        int basis = RequestHeads.basis(request);
        SentBody sent = SentBody.read(request, Set.of("fields"), path -> RecordWriteApi.once(opened.register(), path));
        return sent.faults().isEmpty()
                ? answer(filling.fill(opened, sent.input(basis, Optional.empty())), request)
                : ProgramAnswers.refused(sent.faults(), request);
    }

    static ResponseEntity<Object> answer(RecordOutcome outcome, HttpServletRequest request) {
        return outcome instanceof RecordOutcome.Done done
                ? ProgramAnswers.of(Map.of("version", done.version()))
                : ProgramAnswers.refused(outcome, request);
    }

    /** Asks another person to agree to a look. */
    @PostMapping("/requests")
    ResponseEntity<Object> ask(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.secret(request, id, record);
        return ProgramAnswers.of(Map.of("awaits", looks.ask(opened, about(opened), purpose(request))));
    }

    /** What the second person is told of which record it is. */
    private static String about(OpenedRecord record) {
        return record.head().number().orElseGet(() -> record.head().key().id().toString());
    }
}
