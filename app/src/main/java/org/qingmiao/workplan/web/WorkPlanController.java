package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.workplan.Measures;
import org.qingmiao.workplan.UnitMeasure;
import org.qingmiao.workplan.WorkPlans;
import org.qingmiao.workplan.web.WorkPlanResolver.WorkPlanRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The work plan of a unit in a year, with the progress of its measures. */
@Controller
class WorkPlanController {
    private final WorkPlanResolver desk;
    private final WorkPlans plans;
    private final MeasureProgress measures;
    private final ProgressReports progressReports;
    private final PageRenderer pageRenderer;

    WorkPlanController(
            WorkPlanResolver desk,
            WorkPlans plans,
            MeasureProgress measures,
            ProgressReports progressReports,
            PageRenderer pageRenderer) {
        this.desk = desk;
        this.plans = plans;
        this.measures = measures;
        this.progressReports = progressReports;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/workplan/{unit}")
    View unit(@PathVariable String unit, @RequestParam Optional<Long> undo, HttpServletRequest request) {
        return page(desk.visit(request, unit), undo, ProgressForm.none(), HttpStatus.OK);
    }

    /** How far a measure is; the traffic lights of its clause come from it. */
    @AcceptsBody(from = "workplan.write", megabytes = 25)
    @PostMapping("/workplan/{unit}/progress")
    View progress(@PathVariable String unit, HttpServletRequest request) {
        WorkPlanRequest workPlanRequest = desk.visit(request, unit);
        ProgressForm entry = ProgressForm.read(request, workPlanRequest.scope().plan(), measures.today());
        if (!workPlanRequest.mayWrite() || !measures.mayReport(workPlanRequest, entry.item())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        if (entry.problem().isPresent()) {
            return page(workPlanRequest, Optional.empty(), entry, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int year = measures.record(workPlanRequest, entry);
        return new RedirectView("/workplan/" + unit + "?year=" + year + "#" + entry.item());
    }

    private View page(WorkPlanRequest workPlanRequest, Optional<Long> undo, ProgressForm entry, HttpStatus status) {
        ViewScope viewScope = workPlanRequest.scope();
        PlanProgress progress = progressReports.of(viewScope.plan(), viewScope.year(), viewScope.asOf());
        AsOf asOf = progress.asOf();
        List<WorkPlanView.Line> lines =
                plans
                        .of(
                                viewScope.plan().id(),
                                viewScope.year(),
                                workPlanRequest.unit().id())
                        .stream()
                        .map(a -> WorkPlanView.Line.of(a, asOf))
                        .toList();
        List<WorkPlanView.Item> items = Measures.of(viewScope.plan(), workPlanRequest.unit()).stream()
                .map(m -> item(workPlanRequest, m, progress, lines))
                .filter(i -> i.owned() || !i.actions().isEmpty())
                .sorted(Comparator.comparing(WorkPlanView.Item::owned).reversed())
                .toList();
        WorkPlanView page = new WorkPlanView(
                viewScope,
                asOf,
                workPlanRequest.unit(),
                items,
                lines.stream().filter(l -> l.action().withdrawn()).toList(),
                undo.filter(id -> lines.stream()
                        .anyMatch(l -> l.action().id() == id && l.action().withdrawn())),
                entry,
                workPlanRequest.mayWrite());
        PageHead head = PageHead.of(
                        Messages.of("workplan.of", workPlanRequest.unit().shortName(), viewScope.year()),
                        NavigationSection.at("/plan"))
                .under(new PageHead.Crumb(Messages.of("workplan.title"), "/workplan"))
                .synthetic(lines.stream().anyMatch(l -> l.action().synthetic()));
        return pageRenderer.page("workplan/unit", head, page, status);
    }

    private WorkPlanView.Item item(
            WorkPlanRequest workPlanRequest, UnitMeasure of, PlanProgress progress, List<WorkPlanView.Line> lines) {
        return new WorkPlanView.Item(
                of.clause(),
                of.measure(),
                of.owned(),
                progress.of(of.measure()),
                workPlanRequest.mayWrite() && of.owned()
                        ? measures.newest(
                                workPlanRequest.scope().plan(), of.measure().id())
                        : Optional.empty(),
                lines.stream()
                        .filter(l -> !l.action().withdrawn())
                        .filter(l -> l.action().measure().equals(of.measure().id()))
                        .toList());
    }
}
