package org.qingmiao.evaluation.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.document.PaperView;
import org.qingmiao.evaluation.report.document.ReportFormat;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.Publications;
import org.qingmiao.evaluation.report.publication.PublishedNumberCorrection;
import org.qingmiao.evaluation.report.publication.ReportCatalogue;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class ReportsController {
    static final NavigationSection SECTION = NavigationSection.at("/reports");
    static final PageHead.Crumb CRUMB = new PageHead.Crumb(Messages.of("report.nav.reports"), "/reports");

    private final ReportCatalogue reportCatalogue;
    private final Reports reports;
    private final Publications publications;
    private final ViewScopeReader viewScopeReader;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    ReportsController(
            ReportCatalogue reportCatalogue,
            Reports reports,
            Publications publications,
            ViewScopeReader viewScopeReader,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.reportCatalogue = reportCatalogue;
        this.reports = reports;
        this.publications = publications;
        this.viewScopeReader = viewScopeReader;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/reports")
    View list(HttpServletRequest request) {
        Plan plan = viewScopeReader.of(request).plan();
        List<ReportsView.Row> rows = new ArrayList<>();
        PlanYears years = reportCatalogue.years(plan);
        if (years.isOver()) {
            rows.add(new ReportsView.Row(Kind.FINAL, years.to(), reports.publication(plan, Kind.FINAL, years.to())));
        }
        years.ended()
                .reversed()
                .forEach(y -> rows.add(new ReportsView.Row(Kind.ANNUAL, y, reports.publication(plan, Kind.ANNUAL, y))));
        return pageRenderer.page(
                "report/list", PageHead.of(CRUMB.name(), SECTION), new ReportsView(plan, years.shown(), rows));
    }

    @GetMapping("/reports/{kind:annual|final}/{year:\\d{4}}")
    View report(@PathVariable String kind, @PathVariable int year, HttpServletRequest request) {
        return page(kind, year, request, HttpStatus.OK);
    }

    private View page(String kind, int year, HttpServletRequest request, HttpStatus status) {
        Plan plan = plan(request, kind, year);
        Kind which = Kind.of(kind).orElseThrow();
        Report report = reports.of(plan, which, year, Languages.of(request));
        Optional<Publication> publication = publications.newest(plan, which, year);
        List<PublishedNumberCorrection> corrections = publication
                .filter(Publication::isPublished)
                .map(reports::correctedSince)
                .orElse(List.of());
        ReportView page = new ReportView(
                plan,
                PaperView.inPage(report),
                publication,
                publications.history(plan, which, year),
                corrections,
                publication.flatMap(publications::checklist),
                rights(plan, publication),
                status != HttpStatus.OK);
        PageHead head =
                PageHead.of(Text.same(report.subtitle()), SECTION).under(CRUMB).synthetic(report.synthetic());
        return pageRenderer.page("report/report", head, page, status);
    }

    private ReportView.Rights rights(Plan plan, Optional<Publication> publication) {
        String login = person().login();
        boolean own = publication.filter(p -> p.frozenBy().equals(login)).isPresent();
        return new ReportView.Rights(may(Action.REVIEW, plan), may(Action.PUBLISH, plan), own);
    }

    @GetMapping("/reports/{kind:annual|final}/{year:\\d{4}}.{format:docx|pdf|xlsx|html}")
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @PathVariable int year,
            @PathVariable String format,
            HttpServletRequest request) {
        Plan plan = plan(request, kind, year);
        Report report = reports.of(plan, Kind.of(kind).orElseThrow(), year, Languages.of(request));
        ReportFormat as = ReportFormat.of(format).orElseThrow();
        String name = plan.id() + "-" + kind + "-" + year + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(as.mediaType()))
                .body(as.write(report));
    }

    @PostMapping("/reports/{kind:annual|final}/{year:\\d{4}}/freeze")
    View freeze(@PathVariable String kind, @PathVariable int year, HttpServletRequest request) {
        Plan plan = plan(request, kind, year);
        must(may(Action.REVIEW, plan));
        reports.freeze(plan, Kind.of(kind).orElseThrow(), year, person().login());
        return back(plan, kind, year);
    }

    @PostMapping("/reports/{kind:annual|final}/{year:\\d{4}}/discard")
    View discard(@PathVariable String kind, @PathVariable int year, HttpServletRequest request) {
        Plan plan = plan(request, kind, year);
        must(may(Action.REVIEW, plan));
        publications.discard(plan, Kind.of(kind).orElseThrow(), year, person().login());
        return back(plan, kind, year);
    }

    @PostMapping("/reports/{kind:annual|final}/{year:\\d{4}}/withdraw")
    View withdraw(
            @PathVariable String kind,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        must(may(Action.PUBLISH, plan(request, kind, year)));
        if (reason.isBlank()) {
            return page(kind, year, request, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Plan plan = plan(request, kind, year);
        publications.withdraw(plan, Kind.of(kind).orElseThrow(), year, person().login(), reason);
        return back(plan, kind, year);
    }

    private static View back(Plan plan, String kind, int year) {
        return new RedirectView("/reports/" + kind + "/" + year + "?plan=" + plan.id());
    }

    private boolean may(Action action, Plan plan) {
        return permissions.may(person(), action, plan.head().district());
    }

    private static void must(boolean may) {
        if (!may) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }

    private Plan plan(HttpServletRequest request, String kind, int year) {
        return reportCatalogue.plan(request, Kind.of(kind).orElseThrow(), year);
    }

    private static Person person() {
        Optional<Person> person = SignedIn.person();
        return person.orElseThrow(() -> RequestProblem.NOT_ALLOWED.exception());
    }
}
