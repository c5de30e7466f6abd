package org.qingmiao.register.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.intake.OpenForm;
import org.qingmiao.register.intake.OpenForms;
import org.qingmiao.register.intake.OpenPlaces;
import org.qingmiao.register.intake.PlaceForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What everybody may send, without an account: first what protects children. */
@Controller
class PublicHomeController {
    private final RequestedPlans plans;
    private final OpenForms forms;
    private final OpenPlaces places;
    private final PublicPageRenderer pages;

    PublicHomeController(RequestedPlans plans, OpenForms forms, OpenPlaces places, PublicPageRenderer pages) {
        this.plans = plans;
        this.forms = forms;
        this.places = places;
        this.pages = pages;
    }

    @GetMapping(PublicFormController.HOME)
    View all(HttpServletRequest request) {
        Plan plan = plans.of(request);
        List<PublicFormsView.Line> lines = Stream.concat(
                        forms.all(plan).stream()
                                .sorted(Comparator.comparing(form -> !form.protects()))
                                .map(this::line),
                        places.all(plan).stream().map(PublicHomeController::line))
                .toList();
        return pages.list(new PublicFormsView(lines, plan.head().help()));
    }

    private PublicFormsView.Line line(OpenForm form) {
        Register register = form.kept().definition();
        String path = forms.units(form).isEmpty() ? "" : PublicFormController.path(form);
        return new PublicFormsView.Line(register.name(), register.ground().purpose(), path, form.protects());
    }

    private static PublicFormsView.Line line(PlaceForm form) {
        Register register = form.kept().definition();
        List<Section> sections = form.sections();
        return new PublicFormsView.Line(
                Messages.of(
                        "intake.places.of",
                        register.name(),
                        Messages.list(sections.stream().map(Section::label).toList())),
                sections.getFirst().why(),
                PlaceController.path(form),
                false);
    }
}
