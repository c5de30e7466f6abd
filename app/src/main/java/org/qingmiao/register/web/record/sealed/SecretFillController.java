package org.qingmiao.register.web.record.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.sealed.SecretFilling;
import org.qingmiao.register.web.record.part.AskedField;
import org.qingmiao.register.web.record.part.RecordFormView;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.RecordTitles;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Fills what is sealed of a record, adds rows to it and takes them out. */
@Controller
class SecretFillController {
    private static final String SEALED = "/registers/{id}/records/{record}/sealed";
    private static final String ROWS = SEALED + "/rows/{section}";

    private final RecordRequests requests;
    private final SecretFilling filling;
    private final SecretForms forms;
    private final PageRenderer pageRenderer;

    SecretFillController(RecordRequests requests, SecretFilling filling, SecretForms forms, PageRenderer pageRenderer) {
        this.requests = requests;
        this.filling = filling;
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    @PostMapping(SEALED + "/fill")
    View fill(@PathVariable String id, @PathVariable String record, HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        List<AskedField> asked = needed(forms.asked(opened));
        SentInputs sent = SentInputs.read(request, asked);
        int version = RecordRequests.number(request, "version");
        List<RecordFault> unread = sent.faults();
        RecordOutcome outcome = unread.isEmpty()
                ? filling.fill(opened, input(sent.cells(), version))
                : new RecordOutcome.Faulty(unread);
        return answer(opened, outcome, faults -> forms.again(opened, version, sent, faults));
    }

    @GetMapping(ROWS + "/new")
    View blank(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        return page(opened, forms.row(opened, rows(opened, section), Map.of(), List.of()), HttpStatus.OK);
    }

    @PostMapping(ROWS + "/new")
    View add(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Section of = rows(opened, section);
        SentInputs sent = SentInputs.read(request, forms.asked(opened, of));
        List<RecordFault> unread = sent.faults();
        RecordOutcome outcome = unread.isEmpty()
                ? filling.save(opened, of, RecordRows.RowPlace.NEW, input(sent.filled(), 0))
                : new RecordOutcome.Faulty(unread);
        return answer(opened, outcome, faults -> forms.row(opened, of, sent.texts(), faults));
    }

    @PostMapping(ROWS + "/{row}/remove")
    View remove(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        OpenedRecord opened = requests.record(request, id, record);
        Section of = rows(opened, section);
        UUID which = RecordRequests.uuid(row).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        RecordOutcome outcome = filling.remove(opened, of, which, RecordRequests.number(request, "version"));
        return answer(opened, outcome, faults -> forms.row(opened, of, Map.of(), faults));
    }

    private Section rows(OpenedRecord record, String id) {
        Section section = record.register().definition().sections().get(id);
        if (section == null || !section.hasRows()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        needed(forms.asked(record, section));
        return section;
    }

    /** What nobody fills is not there. */
    private static List<AskedField> needed(List<AskedField> asked) {
        if (asked.isEmpty()) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return asked;
    }

    private static RecordInput input(Map<String, Object> cells, int version) {
        return new RecordInput(cells, version, Optional.empty(), Optional.empty());
    }

    /** The form again, with what is wrong. */
    @FunctionalInterface
    private interface Again {
        RecordFormView with(List<RecordFault> faults);
    }

    private View answer(OpenedRecord record, RecordOutcome outcome, Again again) {
        return switch (outcome) {
            case RecordOutcome.Done done -> new RedirectView(RecordRequests.path(record) + "?said=saved");
            case RecordOutcome.Awaited awaited -> new RedirectView(RecordRequests.path(record) + "?said=awaited");
            case RecordOutcome.Faulty faulty ->
                page(record, again.with(faulty.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
            case RecordOutcome.Conflict conflict -> {
                RecordFault other = new RecordFault("", Messages.of("registers.sealed.changed_meanwhile"));
                yield page(record, again.with(List.of(other)), HttpStatus.CONFLICT);
            }
        };
    }

    private View page(OpenedRecord record, RecordFormView form, HttpStatus status) {
        return pageRenderer.page(
                "register/record/form",
                RecordRequests.head(record, RecordTitles.of(record), form.title()),
                form,
                status);
    }
}
