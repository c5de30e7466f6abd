package org.qingmiao.evaluation.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.PublicationSignOff;
import org.qingmiao.evaluation.report.publication.ReportCatalogue;
import org.qingmiao.evaluation.report.publication.SignOffChecklists;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what is still open before a year is published, and publishes it when it was read. */
@Controller
class SignOffController {
    private final ReportCatalogue reportCatalogue;
    private final PublicationSignOff signing;
    private final SignOffChecklists signOffChecklists;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    SignOffController(
            ReportCatalogue reportCatalogue,
            PublicationSignOff signing,
            SignOffChecklists signOffChecklists,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.reportCatalogue = reportCatalogue;
        this.signing = signing;
        this.signOffChecklists = signOffChecklists;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/reports/{kind:annual|final}/{year:\\d{4}}/sign-off")
    View checklist(@PathVariable String kind, @PathVariable int year, HttpServletRequest request) {
        Plan plan = reportCatalogue.plan(request, Kind.of(kind).orElseThrow(), year);
        signer(plan);
        return page(plan, kind, year, Optional.empty());
    }

    @PostMapping("/reports/{kind:annual|final}/{year:\\d{4}}/publish")
    View publish(
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean read,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request) {
        Kind which = Kind.of(kind).orElseThrow();
        Plan plan = reportCatalogue.plan(request, which, year);
        Optional<PublicationSignOff.Refusal> refusal = signing.sign(plan, which, year, signer(plan), read, seen);
        return refusal.isEmpty() ? report(plan, kind, year) : page(plan, kind, year, refusal);
    }

    private View page(Plan plan, String kind, int year, Optional<PublicationSignOff.Refusal> refusal) {
        Kind which = Kind.of(kind).orElseThrow();
        Optional<Publication> waiting = signing.waiting(plan, which, year);
        if (waiting.isEmpty()) {
            return report(plan, kind, year);
        }
        SignOffView model = new SignOffView(
                plan,
                waiting.get(),
                signOffChecklists.of(waiting.get()),
                waiting.get().frozenBy().equals(signer(plan)),
                refusal.map(PublicationSignOff.Refusal::key));
        PageHead head = PageHead.of(Messages.of("report.sign.title"), ReportsController.SECTION)
                .under(
                        ReportsController.CRUMB,
                        new PageHead.Crumb(
                                Messages.of("report.list." + kind, year),
                                waiting.get().path()));
        return pageRenderer.page(
                "report/sign", head, model, refusal.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View report(Plan plan, String kind, int year) {
        return new RedirectView("/reports/" + kind + "/" + year + "?plan=" + plan.id());
    }

    /** Login of who may publish in the plan's district; an office of another one may not. */
    private String signer(Plan plan) {
        return permissions.needed(Action.PUBLISH, plan.head().district()).login();
    }
}
