package org.qingmiao.register.web.record.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.PersonNames;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.record.sealed.SecretRequest;
import org.qingmiao.register.record.sealed.SecretRequests;
import org.qingmiao.register.web.record.part.DayWords;
import org.qingmiao.register.web.record.part.RecordRequests;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where people agree to looks that others ask for, or decline them. */
@Controller
class AgreementController {
    private static final String PATH = "/registers/agreements";

    private final RequestedPlans plans;
    private final KeptRegisters registers;
    private final SecretRequests requests;
    private final PersonNames people;
    private final PageRenderer pageRenderer;

    AgreementController(
            RequestedPlans plans,
            KeptRegisters registers,
            SecretRequests requests,
            PersonNames people,
            PageRenderer pageRenderer) {
        this.plans = plans;
        this.registers = registers;
        this.requests = requests;
        this.people = people;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request) {
        Plan plan = plans.of(request);
        AgreementsView view = new AgreementsView(
                requests.waiting(SignedIn.needed()).stream()
                        .map(waiting -> waiting(plan, waiting))
                        .toList(),
                SecretRequests.holds().toMinutes());
        NavigationSection section = NavigationSection.at("/registers");
        Text title = Messages.of("registers.agreements");
        PageHead.Crumb index = new PageHead.Crumb(Messages.of("registers.nav.registers"), "/registers");
        return pageRenderer.page(
                "register/sealed/agreements",
                PageHead.of(title, section).under(index).ofRecords(),
                view);
    }

    private AgreementsView.Waiting waiting(Plan plan, SecretRequest request) {
        Text register = registers
                .find(plan, request.register())
                .map(r -> r.definition().name())
                .orElseGet(() -> Text.same(request.register()));
        return new AgreementsView.Waiting(
                PATH + "/" + request.id(),
                register,
                request.about(),
                people.of(request.askedBy()),
                DayWords.moment(request.askedAt()),
                request.purpose());
    }

    @PostMapping(PATH + "/{request}")
    View answer(@PathVariable("request") String id, HttpServletRequest request) {
        UUID which = RecordRequests.uuid(id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        boolean agreed = RecordRequests.parameter(request, "answer").equals("agree");
        if (!requests.answer(SignedIn.needed(), which, agreed)) {
            throw RequestProblem.NOT_THERE.exception();
        }
        return new RedirectView(PATH);
    }
}
