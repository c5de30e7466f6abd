package org.qingmiao.register.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.intake.FormProofs;
import org.qingmiao.register.intake.OpenPlaces;
import org.qingmiao.register.intake.PlaceForm;
import org.qingmiao.register.intake.PlaceForm.Place;
import org.qingmiao.register.intake.PublicIntake;
import org.qingmiao.register.intake.PublicRowIntake;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.web.intake.PlaceFormComposer.Asked;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.register.web.record.part.SentInputs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Something that everybody may say of a place that they pick by name. */
@Controller
class PlaceController {
    private static final String PLACES = PublicFormController.HOME + "/{id}/places";
    private static final String ROW = PLACES + "/{record}/{section}";

    private final RequestedPlans plans;
    private final OpenPlaces places;
    private final PlaceFormComposer composer;
    private final PublicRowIntake intake;
    private final FormProofs proofs;
    private final PublicPageRenderer pages;

    PlaceController(
            RequestedPlans plans,
            OpenPlaces places,
            PlaceFormComposer composer,
            PublicRowIntake intake,
            FormProofs proofs,
            PublicPageRenderer pages) {
        this.plans = plans;
        this.places = places;
        this.composer = composer;
        this.intake = intake;
        this.proofs = proofs;
        this.pages = pages;
    }

    static String path(PlaceForm form) {
        return PublicFormController.HOME + "/" + form.id() + "/places";
    }

    static String path(PlaceForm form, Place place, Section section) {
        return path(form) + "/" + place.id() + "/" + section.id();
    }

    @GetMapping(PLACES)
    View find(@PathVariable String id, HttpServletRequest request) {
        PlaceForm form = places.needed(plans.of(request), id);
        return pages.places(composer.places(form, PublicFormController.parameter(request, "q")));
    }

    private Asked asked(HttpServletRequest request, String id, String record, String section) {
        PlaceForm form = places.needed(plans.of(request), id);
        return form.section(section)
                .flatMap(s -> RecordRequests.uuid(record)
                        .flatMap(key -> places.find(form, key))
                        .map(place -> new Asked(form, place, s)))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    @GetMapping(ROW)
    View blank(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request) {
        Asked asked = asked(request, id, record, section);
        return pages.form(
                composer.view(asked, proofs.open(asked.where()), composer.blank(asked), List.of(), Optional.empty()),
                HttpStatus.OK);
    }

    @PostMapping(ROW)
    View say(
            @PathVariable String id,
            @PathVariable String record,
            @PathVariable String section,
            HttpServletRequest request) {
        Asked asked = asked(request, id, record, section);
        CleanedRequest cleaned = CleanedRequest.read(request, false);
        SentInputs sent = SentInputs.read(cleaned, composer.fields(asked));
        FormProofs.Opened opened = new FormProofs.Opened(
                PublicFormController.parameter(cleaned, "form"), PublicFormController.parameter(cleaned, "proof"));
        List<RecordFault> unread = new ArrayList<>();
        sent.problems().forEach((path, problem) -> unread.add(new RecordFault(path, problem)));
        if (!unread.isEmpty()) {
            return wrong(asked, opened, sent, unread);
        }
        PublicIntake.Outcome outcome = intake.receive(new PublicRowIntake.Said(
                asked.form(),
                asked.place(),
                asked.section(),
                sent.filled(),
                opened,
                PublicFormController.parameter(cleaned, "website"),
                request.getRemoteAddr()));
        return answer(asked, opened, sent, outcome);
    }

    private View answer(Asked asked, FormProofs.Opened opened, SentInputs sent, PublicIntake.Outcome outcome) {
        return switch (outcome) {
            case PublicIntake.Outcome.Kept kept ->
                pages.added(
                        asked.form().kept().plan(),
                        Messages.of(
                                "intake.places.of",
                                Text.same(asked.place().name()),
                                asked.section().label()));
            case PublicIntake.Outcome.Faulty faulty -> wrong(asked, opened, sent, faulty.faults());
            case PublicIntake.Outcome.Many many -> again(asked, sent, "intake.many", HttpStatus.TOO_MANY_REQUESTS);
            case PublicIntake.Outcome.Old old -> again(asked, sent, "intake.old", HttpStatus.UNPROCESSABLE_CONTENT);
            case PublicIntake.Outcome.Thanked thanked -> new RedirectView(PublicFormController.HOME);
        };
    }

    private View wrong(Asked asked, FormProofs.Opened opened, SentInputs sent, List<RecordFault> faults) {
        return pages.form(
                composer.view(asked, opened, sent.texts(), faults, Optional.empty()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View again(Asked asked, SentInputs sent, String key, HttpStatus status) {
        return pages.form(
                composer.view(
                        asked, proofs.open(asked.where()), sent.texts(), List.of(), Optional.of(Messages.of(key))),
                status);
    }
}
