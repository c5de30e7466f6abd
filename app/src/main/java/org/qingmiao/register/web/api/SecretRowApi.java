package org.qingmiao.register.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordRows.RowPlace;
import org.qingmiao.register.record.sealed.SecretFilling;
import org.qingmiao.safeguard.AcceptsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows of sealed sections, for programs: each is changed on its own version. */
@RestController
@RequestMapping("/api/v1/registers/{id}/records/{record}/sealed/rows")
class SecretRowApi {
    private final ProgramRequests requests;
    private final SecretFilling filling;

    SecretRowApi(ProgramRequests requests, SecretFilling filling) {
        this.requests = requests;
        this.filling = filling;
    }

    @AcceptsBody(megabytes = 1)
    @PostMapping("/{section}")
    ResponseEntity<Object> add(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request)
            throws IOException {
        return row(requests.secret(request, id, record), section, RowPlace.NEW, 0, request);
    }

    @AcceptsBody(megabytes = 1)
    @PatchMapping("/{section}/{row}")
    ResponseEntity<Object> change(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request)
            throws IOException {
        RowPlace place = new RowPlace(Optional.of(needed(row)), Optional.empty(), Optional.empty());
        return row(requests.secret(request, id, record), section, place, RequestHeads.basis(request), request);
    }

    private static UUID needed(String row) {
        return RequestHeads.uuid(row).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private ResponseEntity<Object> row(
            OpenedRecord record, String id, RowPlace place, int basis, HttpServletRequest request) throws IOException {
        Section section = section(record, id);
        SentBody sent = SentBody.read(request, Set.of("fields"), path -> RecordRowApi.field(section, path));
        return sent.faults().isEmpty()
                ? SecretApi.answer(filling.save(record, section, place, sent.input(basis, Optional.empty())), request)
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

    @DeleteMapping("/{section}/{row}")
    ResponseEntity<Object> remove(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        OpenedRecord opened = requests.secret(request, id, record);
        RecordOutcome outcome =
                filling.remove(opened, section(opened, section), needed(row), RequestHeads.basis(request));
        return SecretApi.answer(outcome, request);
    }
}
