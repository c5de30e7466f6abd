package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.RecordRows;
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

/** Adds rows to records, changes and removes them. */
@Controller
class RowController {
    private static final String ROW = "/registers/{id}/records/{record}/rows/{section}/{row}";

    private final RecordRequests requests;
    private final RecordRows rows;
    private final RowForms forms;
    private final PageRenderer pageRenderer;

    RowController(RecordRequests requests, RecordRows rows, RowForms forms, PageRenderer pageRenderer) {
        this.requests = requests;
        this.rows = rows;
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(ROW)
    View blank(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        ChangedRow changed = row(requests.record(request, id, record), section, row, request);
        return page(changed, forms.blank(changed), HttpStatus.OK);
    }

    @PostMapping(ROW)
    View save(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        ChangedRow changed = row(requests.record(request, id, record), section, row, request);
        SentInputs sent = SentInputs.read(request, changed.fields());
        List<RecordFault> unread = sent.faults();
        if (SentInputs.looksFor(request)) {
            return again(changed, request, sent, List.of(), HttpStatus.OK);
        }
        if (!unread.isEmpty()) {
            return again(changed, request, sent, unread, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RecordInput input = new RecordInput(
                changed.stored().isEmpty() ? sent.filled() : sent.cells(),
                ChangeReading.basedOn(changed.record(), request),
                Optional.empty(),
                RecordRequests.key(request));
        return switch (rows.save(changed.record(), changed.section(), changed.place(), input)) {
            case RecordOutcome.Done done -> back(changed);
            case RecordOutcome.Awaited awaited -> back(changed);
            case RecordOutcome.Faulty faulty ->
                again(changed, request, sent, faulty.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
            case RecordOutcome.Conflict conflict ->
                again(changed, request, sent, List.of(RowForms.changedMeanwhile()), HttpStatus.CONFLICT);
        };
    }

    @PostMapping(ROW + "/remove")
    View remove(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            @PathVariable String row,
            HttpServletRequest request) {
        ChangedRow changed = row(requests.record(request, id, record), section, row, request);
        RecordInput input = new RecordInput(
                java.util.Map.of(),
                ChangeReading.basedOn(changed.record(), request),
                Optional.empty(),
                RecordRequests.key(request));
        RecordOutcome outcome = rows.remove(
                changed.record(),
                changed.section(),
                changed.place().row().orElseThrow(() -> RequestProblem.NOT_THERE.exception()),
                input);
        return switch (outcome) {
            case RecordOutcome.Done done -> back(changed);
            case RecordOutcome.Awaited awaited -> back(changed);
            case RecordOutcome.Faulty faulty ->
                page(changed, forms.blank(changed, faulty.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
            case RecordOutcome.Conflict conflict ->
                page(changed, forms.blank(changed, List.of(RowForms.changedMeanwhile())), HttpStatus.CONFLICT);
        };
    }

    /** The row that the address names, {@code new} for one that is to be. */
    private ChangedRow row(OpenedRecord record, String section, String row, HttpServletRequest request) {
        return Optional.ofNullable(record.register().definition().sections().get(section))
                .flatMap(of -> ChangedRow.of(
                        record,
                        of,
                        rows.fillable(record, of),
                        row,
                        RecordRequests.uuid(RecordRequests.parameter(request, "parent"))))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private View again(
            ChangedRow row, HttpServletRequest request, SentInputs sent, List<RecordFault> faults, HttpStatus status) {
        return page(row, forms.again(row, RecordRequests.parameter(request, "key"), sent, faults), status);
    }

    private View page(ChangedRow row, RecordFormView form, HttpStatus status) {
        return pageRenderer.page(
                "register/record/form",
                RecordRequests.head(row.record(), RecordTitles.of(row.record()), form.title()),
                form,
                status);
    }

    private static View back(ChangedRow row) {
        return new RedirectView(RecordRequests.path(row.record()) + "?said=saved#rows-"
                + row.section().id());
    }
}
