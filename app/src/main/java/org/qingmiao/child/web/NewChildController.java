package org.qingmiao.child.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qingmiao.child.index.Candidate;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.field.FilledForm;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Registers a child: whom it may be is shown before anything is saved. */
@Controller
class NewChildController {
    private final ChildRegistering registering;
    private final ChildFormComposer forms;
    private final PersonalDataReads reads;
    private final PageRenderer pageRenderer;

    NewChildController(
            ChildRegistering registering, ChildFormComposer forms, PersonalDataReads reads, PageRenderer pageRenderer) {
        this.registering = registering;
        this.forms = forms;
        this.reads = reads;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/children/new")
    View blank() {
        Person by = SignedIn.needed();
        FilledForm form = FilledForm.empty(forms.registering(by));
        ChildPaths.askPurpose(reads);
        return page(form, List.of(), false, HttpStatus.OK);
    }

    @PostMapping("/children/new")
    View register(HttpServletRequest request, @RequestParam(defaultValue = "") String none) {
        Person by = SignedIn.needed();
        FilledForm form = ChildFormReading.judged(FilledForm.read(forms.registering(by), SentValues.of(request)));
        if (!form.isRight()) {
            return page(form, List.of(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Attention attention = none.isEmpty() ? Attention.ASK : Attention.NONE_OF_THESE;
        Outcome outcome = registering.register(ChildFormReading.statement(form), attention, by);
        return switch (outcome) {
            case Outcome.Made made -> ChildPaths.done(made.child(), "made");
            case Outcome.Linked linked -> ChildPaths.done(linked.into(), "linked");
            case Outcome.Alike alike -> page(form, alike.candidates(), false, HttpStatus.OK);
            case Outcome.Elsewhere elsewhere -> page(form, List.of(), true, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Faulty faulty ->
                page(
                        ChildFormComposer.wrong(form, faulty.faults()),
                        List.of(),
                        false,
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private View page(FilledForm form, List<Candidate> alike, boolean elsewhere, HttpStatus status) {
        return pageRenderer.page(
                "children/form",
                ChildPaths.head(Messages.of("children.new")),
                forms.registering(form, alike, elsewhere),
                status);
    }
}
