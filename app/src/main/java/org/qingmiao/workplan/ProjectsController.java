package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.page.chart.Timeline;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.ItemProgress;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Receives;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
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
    private final Scopes scopes;
    private final OrgUnits units;
    private final Progresses progresses;
    private final MeasureProgress reported;
    private final WorkPlanDesk desk;
    private final Permissions permissions;
    private final Pages pages;

    ProjectsController(
            Scopes scopes,
            OrgUnits units,
            Progresses progresses,
            MeasureProgress reported,
            WorkPlanDesk desk,
            Permissions permissions,
            Pages pages) {
        this.scopes = scopes;
        this.units = units;
        this.progresses = progresses;
        this.reported = reported;
        this.desk = desk;
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping("/projects")
    View all(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        return page(scope, scope.plan().projects(), request, ProgressEntry.none(), HttpStatus.OK);
    }

    @GetMapping("/projects/{id}")
    View one(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        return page(scope, List.of(project(scope, id)), request, ProgressEntry.none(), HttpStatus.OK);
    }

    @Receives(from = Action.WORKPLAN_WRITE, megabytes = 25)
    @PostMapping("/projects/{id}/progress")
    View progress(@PathVariable String id, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Project project = project(scope, id);
        ProgressEntry entry = ProgressEntry.read(request, scope.plan(), reported.today());
        Visit visit = desk.visit(request, writesFor(project));
        boolean milestone = project.milestones().stream().anyMatch(m -> m.id().equals(entry.item()));
        if (!visit.mayWrite() || !milestone || !reported.mayReport(visit, entry.item())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        if (entry.problem().isPresent()) {
            return page(scope, List.of(project), request, entry, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int year = reported.record(visit, entry);
        return new RedirectView("/projects/" + id + "?year=" + year);
    }

    private static Project project(Scope scope, String id) {
        return scope.plan().projects().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(WorkPlanDesk::notFound);
    }

    /** The first lead unit for which the visitor writes; empty if there is none. */
    private String writesFor(Project project) {
        return project.lead().stream()
                .filter(u -> permissions.may(WorkPlanDesk.person(), Action.WORKPLAN_WRITE, u))
                .findFirst()
                .orElse("");
    }

    private View page(
            Scope scope, List<Project> projects, HttpServletRequest request, ProgressEntry entry, HttpStatus status) {
        PlanProgress progress = progresses.of(scope.plan(), scope.year(), scope.asOf());
        Lang lang = Languages.of(request);
        List<ProjectsPage.Line> lines =
                projects.stream().map(p -> line(scope, p, progress, lang)).toList();
        boolean one = request.getRequestURI().length() > "/projects".length();
        Text title = one ? projects.getFirst().name() : Texts.all().both("workplan.projects");
        PageHead head = PageHead.of(title, Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.projects"), "/projects"))
                .synthetic(progress.isSynthetic());
        return pages.page(
                "workplan/projects", head, new ProjectsPage(scope, progress.asOf(), lines, one, entry), status);
    }

    private ProjectsPage.Line line(Scope scope, Project project, PlanProgress progress, Lang lang) {
        String writesFor = writesFor(project);
        List<ProjectsPage.Step> steps = project.milestones().stream()
                .sorted(Comparator.comparing(Project.Milestone::due))
                .map(m -> step(scope, m, progress, !writesFor.isEmpty()))
                .toList();
        int share = progress.share(project);
        List<OrgUnit> leads = project.lead().stream()
                .flatMap(id -> units.tree().find(id).stream())
                .toList();
        return new ProjectsPage.Line(
                project,
                scope.plan().clause(project.clause()),
                leads,
                progress.of(project),
                share,
                steps,
                timeline(scope, project, steps, progress, lang),
                writesFor);
    }

    private ProjectsPage.Step step(Scope scope, Project.Milestone milestone, PlanProgress progress, boolean writes) {
        return new ProjectsPage.Step(
                milestone,
                progress.of(milestone),
                writes ? reported.newest(scope.plan(), milestone.id()) : Optional.empty());
    }

    /** A step begins when the one before it is due. */
    private Timeline timeline(
            Scope scope, Project project, List<ProjectsPage.Step> steps, PlanProgress progress, Lang lang) {
        LocalDate from = LocalDate.of(scope.plan().head().from(), 1, 1);
        LocalDate to = LocalDate.of(scope.plan().head().to(), 12, 31);
        List<Timeline.Row> rows = new ArrayList<>();
        LocalDate begins = from;
        for (ProjectsPage.Step step : steps) {
            LocalDate due = step.milestone().due();
            ItemProgress of = step.progress();
            rows.add(new Timeline.Row(
                    step.milestone().name().in(lang),
                    begins,
                    due,
                    of.share(),
                    of.state().signal()));
            begins = due;
        }
        String says = Texts.all()
                .get(lang, "workplan.projects.says", project.name().in(lang), steps.size(), progress.share(project));
        return new Timeline(says, from, to, progress.asOf().day(), rows);
    }
}
