package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Fills the fields of records. */
@Controller
class FillingController {
    private final RecordRequests requests;
    private final RecordEditing editing;
    private final ChangeReading reading;
    private final ChangeAnswers answers;

    FillingController(RecordRequests requests, RecordEditing editing, ChangeReading reading, ChangeAnswers answers) {
        this.requests = requests;
        this.editing = editing;
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping("/registers/{id}/records/{record}/edit")
    View edit(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        return answers.blank(filling(requests.record(request, id, record)));
    }

    @PostMapping("/registers/{id}/records/{record}/edit")
    View fill(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        ChangedRecord changed = filling(requests.record(request, id, record));
        SentChange sent = reading.read(changed, request);
        return answers.of(
                changed,
                sent,
                "saved",
                () -> editing.change(changed.record(), sent.input()),
                () -> filling(requests.record(request, id, record)));
    }

    private ChangedRecord filling(OpenedRecord record) {
        ChangedRecord changed = reading.filling(record);
        if (changed.fields().isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        return changed;
    }
}
