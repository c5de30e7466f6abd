package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.chart.Timeline;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Arranges key projects with their milestones along the years. */
@Component
class ProjectsComposer {
    private final OrgUnits units;
    private final ProgressReports progressReports;
    private final MeasureProgress reported;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    ProjectsComposer(
            OrgUnits units,
            ProgressReports progressReports,
            MeasureProgress reported,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.units = units;
        this.progressReports = progressReports;
        this.reported = reported;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    /** The first lead unit for which the visitor writes; empty if there is none. */
    String writesFor(Project project) {
        return project.lead().stream()
                .filter(u -> permissions.may(WorkPlanResolver.person(), Action.WORKPLAN_WRITE, u))
                .findFirst()
                .orElse("");
    }

    View page(
            ViewScope viewScope,
            List<Project> projects,
            HttpServletRequest request,
            ProgressForm entry,
            HttpStatus status) {
        PlanProgress progress = progressReports.of(viewScope.plan(), viewScope.year(), viewScope.asOf());
        Lang lang = Languages.of(request);
        List<ProjectsView.Line> lines =
                projects.stream().map(p -> line(viewScope, p, progress, lang)).toList();
        boolean one = request.getRequestURI().length() > "/projects".length();
        Text title = one ? projects.getFirst().name() : Messages.of("workplan.projects");
        PageHead head = PageHead.of(title, NavigationSection.at("/plan"))
                .under(new PageHead.Crumb(Messages.of("workplan.projects"), "/projects"))
                .synthetic(progress.isSynthetic());
        return pageRenderer.page(
                "workplan/projects", head, new ProjectsView(viewScope, progress.asOf(), lines, one, entry), status);
    }

    private ProjectsView.Line line(ViewScope viewScope, Project project, PlanProgress progress, Lang lang) {
        String writesFor = writesFor(project);
        List<ProjectsView.Step> steps = project.milestones().stream()
                .sorted(Comparator.comparing(Project.Milestone::due))
                .map(m -> step(viewScope, m, progress, !writesFor.isEmpty()))
                .toList();
        int share = progress.share(project);
        List<OrgUnit> leads = project.lead().stream()
                .flatMap(id -> units.tree().find(id).stream())
                .toList();
        return new ProjectsView.Line(
                project,
                viewScope.plan().clause(project.clause()),
                leads,
                progress.of(project),
                share,
                steps,
                ProjectsView.Timelines.of(timeline(viewScope, project, steps, progress, lang)),
                writesFor);
    }

    private ProjectsView.Step step(
            ViewScope viewScope, Project.Milestone milestone, PlanProgress progress, boolean writes) {
        return new ProjectsView.Step(
                milestone,
                progress.of(milestone),
                writes ? reported.newest(viewScope.plan(), milestone.id()) : Optional.empty());
    }

    /** A step begins when the one before it is due. */
    private Timeline timeline(
            ViewScope viewScope, Project project, List<ProjectsView.Step> steps, PlanProgress progress, Lang lang) {
        LocalDate from = LocalDate.of(viewScope.plan().head().from(), 1, 1);
        LocalDate to = LocalDate.of(viewScope.plan().head().to(), 12, 31);
        List<Timeline.Row> rows = new ArrayList<>();
        LocalDate begins = from;
        for (ProjectsView.Step step : steps) {
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
        String says = Messages.in(
                lang, "workplan.projects.says", project.name().in(lang), steps.size(), progress.share(project));
        return new Timeline(says, from, to, progress.asOf().day(), rows);
    }
}
