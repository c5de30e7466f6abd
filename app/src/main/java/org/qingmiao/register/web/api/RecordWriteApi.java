package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records made and filled by programs: taken whole or refused whole. Documented in {@code docs/api.md}. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records")
class RecordWriteApi {
    private static final String UNIT = "unit";

    private final ProgramRequests requests;
    private final RecordMaking making;
    private final RecordEditing editing;

    RecordWriteApi(ProgramRequests requests, RecordMaking making, RecordEditing editing) {
        this.requests = requests;
        this.making = making;
        this.editing = editing;
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping
    ResponseEntity<Object> make(@PathVariable String id, HttpServletRequest request) throws IOException {
        WorkingRegister register = requests.register(request, id);
        UUID key = RequestHeads.neededKey(request);
        SentBody sent = SentBody.read(request, Set.of(UNIT, "fields", "reason"), path -> once(register, path));
        Optional<String> unit = sent.word(UNIT);
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        if (unit.isEmpty()) {
            RecordOutcome.RecordFault missing =
                    new RecordOutcome.RecordFault(UNIT, Messages.of("register.try.required"));
            return ProgramAnswers.refused(List.of(missing), request);
        }
        RecordOutcome outcome = making.make(register, unit.get(), sent.input(0, Optional.of(key)));
        return outcome instanceof RecordOutcome.Done done
                ? made(register, done)
                : ProgramAnswers.refused(outcome, request);
    }

    private static ResponseEntity<Object> made(WorkingRegister register, RecordOutcome.Done done) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", done.record().id());
        told.put("version", done.version());
        if (done.repeated()) {
            told.put("repeated", true);
        }
        String location = "/api/v1/registers/" + register.id() + "/records/"
                + done.record().id();
        return ProgramAnswers.made(location, told, done.version());
    }

    @AcceptsBody(megabytes = 1)
    @PatchMapping("/{record}")
    ResponseEntity<Object> change(@PathVariable String id, @PathVariable String record, HttpServletRequest request)
            throws IOException {
        OpenedRecord opened = requests.record(request, id, record);
        int basis = RequestHeads.basis(request, opened);
        SentBody sent = SentBody.read(request, Set.of("fields", "reason"), path -> once(opened.register(), path));
        if (!sent.faults().isEmpty()) {
            return ProgramAnswers.refused(sent.faults(), request);
        }
        RecordOutcome outcome = editing.change(opened, sent.input(basis, RequestHeads.key(request)));
        return ProgramAnswers.of(outcome, request, () -> requests.state(opened), Map.of());
    }

    static Optional<RegisterField> once(WorkingRegister register, String path) {
        return register.kept().fields().at(path).map(field -> field.field());
    }
}
