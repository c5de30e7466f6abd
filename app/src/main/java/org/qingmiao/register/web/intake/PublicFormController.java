package org.qingmiao.register.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.intake.FormProofs;
import org.qingmiao.register.intake.OpenForm;
import org.qingmiao.register.intake.OpenForms;
import org.qingmiao.register.intake.PublicIntake;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.web.intake.PublicFormComposer.Filling;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A record that everybody may send, without an account: its form, and that it was received. */
@Controller
class PublicFormController {
    static final String HOME = "/public/registers";
    static final NavigationSection SECTION = NavigationSection.at(HOME);

    private final RequestedPlans plans;
    private final OpenForms forms;
    private final PublicFormComposer composer;
    private final PublicIntake intake;
    private final FormProofs proofs;
    private final PublicPageRenderer pages;

    PublicFormController(
            RequestedPlans plans,
            OpenForms forms,
            PublicFormComposer composer,
            PublicIntake intake,
            FormProofs proofs,
            PublicPageRenderer pages) {
        this.plans = plans;
        this.forms = forms;
        this.composer = composer;
        this.intake = intake;
        this.proofs = proofs;
        this.pages = pages;
    }

    static String path(OpenForm form) {
        return HOME + "/" + form.id() + "/new";
    }

    @GetMapping(HOME + "/{id}/new")
    View blank(@PathVariable String id, @RequestParam(defaultValue = "") String unit, HttpServletRequest request) {
        OpenForm form = forms.needed(plans.of(request), id);
        List<String> units = forms.units(form);
        if (units.size() != 1 && !units.contains(unit)) {
            return pages.form(composer.units(form, units), HttpStatus.OK);
        }
        String kept = units.size() == 1 ? units.getFirst() : unit;
        return pages.form(
                composer.view(new Filling(
                        form, kept, proofs.open(id), composer.blank(form, kept), List.of(), Optional.empty())),
                HttpStatus.OK);
    }

    @PostMapping(HOME + "/{id}/new")
    View send(@PathVariable String id, HttpServletRequest request) {
        OpenForm form = forms.needed(plans.of(request), id);
        CleanedRequest sent = CleanedRequest.read(request, form.protects());
        List<String> units = forms.taking(form);
        Optional<String> unit = units.size() == 1
                ? Optional.of(units.getFirst())
                : Optional.of(parameter(sent, "unit")).filter(units::contains);
        return unit.map(kept -> sent(form, kept, sent))
                .orElseGet(() -> pages.form(composer.units(form, units), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private View sent(OpenForm form, String unit, CleanedRequest request) {
        FormProofs.Opened opened = new FormProofs.Opened(parameter(request, "form"), parameter(request, "proof"));
        SentInputs sent = PublicFormComposer.sent(request, composer.fields(form, unit));
        Filling filling = new Filling(form, unit, opened, sent.texts(), List.of(), Optional.empty());
        List<RecordFault> unread = new ArrayList<>();
        sent.problems().forEach((path, problem) -> unread.add(new RecordFault(path, problem)));
        if (!unread.isEmpty()) {
            return again(filling, unread, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                filling,
                intake.receive(new PublicIntake.Incoming(
                        form,
                        unit,
                        sent.filled(),
                        opened,
                        parameter(request, "website"),
                        !parameter(request, "unfinished").isEmpty(),
                        request.getRemoteAddr())));
    }

    private View answer(Filling filling, PublicIntake.Outcome outcome) {
        return switch (outcome) {
            case PublicIntake.Outcome.Kept kept -> pages.received(filling.form(), kept.code());
            case PublicIntake.Outcome.Faulty faulty ->
                again(filling, faulty.faults(), Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
            case PublicIntake.Outcome.Many many -> said(filling, "intake.many", HttpStatus.TOO_MANY_REQUESTS);
            case PublicIntake.Outcome.Old old -> said(filling, "intake.old", HttpStatus.UNPROCESSABLE_CONTENT);
            case PublicIntake.Outcome.Thanked thanked -> new RedirectView(HOME);
        };
    }

    private View said(Filling filling, String key, HttpStatus status) {
        Filling fresh = new Filling(
                filling.form(),
                filling.unit(),
                proofs.open(filling.form().id()),
                filling.texts(),
                List.of(),
                Optional.empty());
        return again(fresh, List.of(), Optional.of(Messages.of(key)), status);
    }

    private View again(Filling filling, List<RecordFault> faults, Optional<Text> said, HttpStatus status) {
        return pages.form(
                composer.view(
                        new Filling(filling.form(), filling.unit(), filling.opened(), filling.texts(), faults, said)),
                status);
    }
}
