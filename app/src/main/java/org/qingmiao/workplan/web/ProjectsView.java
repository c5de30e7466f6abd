package org.qingmiao.workplan.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.chart.Timeline;
import org.qingmiao.page.drawing.Svg;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.reporting.progress.WorkState;

/** Key projects with their milestones along the years, as they stood on the year's last day. */
public record ProjectsView(ViewScope scope, AsOf asOf, List<Line> projects, boolean one, ProgressForm entry) {
    /** {@code share}: weighted share of the milestones that is done, 0 to 100. */
    public record Line(
            Project project,
            Clause clause,
            List<OrgUnit> leads,
            WorkState state,
            int share,
            List<Step> steps,
            Timelines timeline,
            String writesFor) {}

    /** The milestones along the years, for a desk and for a phone. */
    public record Timelines(Svg draw, Svg drawNarrow) {
        static Timelines of(Timeline timeline) {
            return new Timelines(new Svg(timeline.draw()), new Svg(timeline.drawNarrow()));
        }
    }

    /** {@code newest}: what was reported last, also for a later day; only for who reports. */
    public record Step(Project.Milestone milestone, ItemProgress progress, Optional<ProgressReport> newest) {}
}
