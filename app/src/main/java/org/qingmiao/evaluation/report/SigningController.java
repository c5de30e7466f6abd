package org.qingmiao.evaluation.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
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
class SigningController {
    private final Papers papers;
    private final SigningOff signing;
    private final Checklists checklists;
    private final Permissions permissions;
    private final Pages pages;

    SigningController(Papers papers, SigningOff signing, Checklists checklists, Permissions permissions, Pages pages) {
        this.papers = papers;
        this.signing = signing;
        this.checklists = checklists;
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping("/reports/{kind:annual|final}/{year:\\d{4}}/sign-off")
    View checklist(@PathVariable String kind, @PathVariable int year, HttpServletRequest request) {
        Plan plan = papers.plan(request, Kind.of(kind).orElseThrow(), year);
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
        Plan plan = papers.plan(request, which, year);
        Optional<SigningOff.Refusal> refusal = signing.sign(plan, which, year, signer(plan), read, seen);
        return refusal.isEmpty() ? report(plan, kind, year) : page(plan, kind, year, refusal);
    }

    private View page(Plan plan, String kind, int year, Optional<SigningOff.Refusal> refusal) {
        Kind which = Kind.of(kind).orElseThrow();
        Optional<Publication> waiting = signing.waiting(plan, which, year);
        if (waiting.isEmpty()) {
            return report(plan, kind, year);
        }
        SigningPage model = new SigningPage(
                plan,
                waiting.get(),
                checklists.of(waiting.get()),
                waiting.get().frozenBy().equals(signer(plan)),
                refusal.map(SigningOff.Refusal::key));
        PageHead head = PageHead.of(Texts.all().both("report.sign.title"), Section.REPORTS)
                .under(
                        new PageHead.Crumb(Texts.all().both("page.nav.reports"), "/reports"),
                        new PageHead.Crumb(
                                Texts.all().both("report.list." + kind, year),
                                waiting.get().path()));
        return pages.page(
                "report/sign", head, model, refusal.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View report(Plan plan, String kind, int year) {
        return new RedirectView("/reports/" + kind + "/" + year + "?plan=" + plan.id());
    }

    /** Login of who may publish in the plan's district; an office of another one may not. */
    private String signer(Plan plan) {
        return SignedIn.person()
                .filter(p -> permissions.may(p, Action.PUBLISH, plan.head().district()))
                .orElseThrow(() -> RequestProblem.SIGN_IN_NEEDED.exception())
                .login();
    }
}
