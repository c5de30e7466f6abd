package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.AcceptsBody;
import org.qingmiao.workplan.web.WorkPlanResolver.WorkPlanRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The plan's key projects: milestones along the years, reported by the units that lead them. */
@Controller
class ProjectsController {
    private final ViewScopeReader viewScopeReader;
    private final MeasureProgress reported;
    private final WorkPlanResolver desk;
    private final ProjectsComposer pages;

    ProjectsController(
            ViewScopeReader viewScopeReader, MeasureProgress reported, WorkPlanResolver desk, ProjectsComposer pages) {
        this.viewScopeReader = viewScopeReader;
        this.reported = reported;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/projects")
    View all(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        return pages.page(viewScope, viewScope.plan().projects(), request, ProgressForm.none(), HttpStatus.OK);
    }

    @GetMapping("/projects/{id}")
    View one(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        return pages.page(viewScope, List.of(project(viewScope, id)), request, ProgressForm.none(), HttpStatus.OK);
    }

    @AcceptsBody(from = "workplan.write", megabytes = 25)
    @PostMapping("/projects/{id}/progress")
    View progress(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Project project = project(viewScope, id);
        ProgressForm entry = ProgressForm.read(request, viewScope.plan(), reported.today());
        WorkPlanRequest workPlanRequest = desk.visit(request, pages.writesFor(project));
        boolean milestone = project.milestones().stream().anyMatch(m -> m.id().equals(entry.item()));
        if (!workPlanRequest.mayWrite() || !milestone || !reported.mayReport(workPlanRequest, entry.item())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        if (entry.problem().isPresent()) {
            return pages.page(viewScope, List.of(project), request, entry, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int year = reported.record(workPlanRequest, entry);
        return new RedirectView("/projects/" + id + "?year=" + year);
    }

    private static Project project(ViewScope viewScope, String id) {
        return viewScope.plan().projects().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(WorkPlanResolver::notFound);
    }
}
