package org.qingmiao.register.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.intake.PublicIntake;
import org.qingmiao.register.intake.SenderCode;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordMaking;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Makes a record: first of which unit, then its fields. */
@Controller
class NewRecordController {
    private final RecordRequests requests;
    private final RecordMaking making;
    private final RecordForms forms;
    private final PublicIntake intake;
    private final PageRenderer pageRenderer;

    NewRecordController(
            RecordRequests requests,
            RecordMaking making,
            RecordForms forms,
            PublicIntake intake,
            PageRenderer pageRenderer) {
        this.intake = intake;
        this.requests = requests;
        this.making = making;
        this.forms = forms;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/registers/{id}/new")
    View blank(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        List<String> units = making.units(register);
        if (!register.access().creates()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        String asked = RecordRequests.parameter(request, "unit");
        if (units.size() != 1 && !units.contains(asked)) {
            return pageRenderer.page(
                    "register/record/unit", RecordRequests.head(register, title()), forms.units(register, units));
        }
        RecordMaking.NewRecord begun = making.begun(register, units.size() == 1 ? units.getFirst() : asked);
        return page(register, forms.blank(register, begun), HttpStatus.OK);
    }

    @PostMapping("/registers/{id}/new")
    View make(@PathVariable String id, HttpServletRequest request) {
        WorkingRegister register = requests.register(request, id);
        String unit = RecordRequests.parameter(request, "unit");
        RecordMaking.NewRecord begun = making.begun(register, unit);
        SentInputs sent = SentInputs.read(request, RecordForms.fields(register, begun));
        List<RecordFault> unread = sent.faults();
        if (SentInputs.looksFor(request)) {
            String key = RecordRequests.parameter(request, "key");
            return page(register, forms.again(register, begun, key, sent, List.of()), HttpStatus.OK);
        }
        if (!unread.isEmpty()) {
            return wrong(register, begun, request, sent, unread);
        }
        RecordInput input = new RecordInput(sent.filled(), 0, Optional.empty(), RecordRequests.key(request));
        PublicIntake.Reported reported = register.kept().layout().hidesFirstAuthor()
                ? intake.report(register, unit, input)
                : new PublicIntake.Reported(making.make(register, unit, input), Optional.empty());
        return switch (reported.outcome()) {
            case RecordOutcome.Done done -> made(register, done.record(), reported.code());
            case RecordOutcome.Awaited awaited -> made(register, awaited.record(), reported.code());
            case RecordOutcome.Faulty faulty -> wrong(register, begun, request, sent, faulty.faults());
            case RecordOutcome.Conflict conflict -> throw RequestProblem.CONFLICT.exception();
        };
    }

    /** Where nobody must know who made it, not even a look leads from here to the record. */
    private View made(WorkingRegister register, StoredRecord.Key record, Optional<SenderCode> code) {
        if (code.isPresent()) {
            return received(register, code);
        }
        if (register.kept().layout().hidesFirstAuthor()) {
            return new RedirectView(RecordRequests.path(register) + "/received");
        }
        return new RedirectView(RecordRequests.path(register, record.id()) + "?said=made");
    }

    @GetMapping("/registers/{id}/received")
    View received(@PathVariable String id, HttpServletRequest request) {
        return received(requests.register(request, id), Optional.empty());
    }

    /** A code stands on the answer of the form alone: in no address, no session and no log. */
    private View received(WorkingRegister register, Optional<SenderCode> code) {
        return pageRenderer.page(
                "register/record/received",
                RecordRequests.head(register, title()),
                new ReceivedView(
                        register.definition().name(), RecordRequests.path(register), code.map(SenderCode::code)));
    }

    private View wrong(
            WorkingRegister register,
            RecordMaking.NewRecord begun,
            HttpServletRequest request,
            SentInputs sent,
            List<RecordFault> faults) {
        String key = RecordRequests.parameter(request, "key");
        return page(register, forms.again(register, begun, key, sent, faults), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(WorkingRegister register, Object form, HttpStatus status) {
        return pageRenderer.page("register/record/form", RecordRequests.head(register, title()), form, status);
    }

    private static org.qingmiao.platform.Text title() {
        return Messages.of("registers.new");
    }
}
