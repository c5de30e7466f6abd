package org.qingmiao.workplan;

import java.util.List;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.Signal;
import org.qingmiao.page.chart.Timeline;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Text;

/** Key projects with their milestones along the years. */
public record ProjectsPage(Scope scope, List<Line> projects, boolean one, ProgressEntry entry) {
    /** {@code share}: weighted share of the milestones that is done, 0 to 100. */
    public record Line(
            Project project,
            Clause clause,
            List<OrgUnit> leads,
            int share,
            List<Step> steps,
            Timeline timeline,
            String writesFor) {}

    /** {@code done}: the day on which it was done, or empty. */
    public record Step(Project.Milestone milestone, Signal signal, int share, Text note, String done) {}
}
