package org.qingmiao.workplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Clause;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.reporting.progress.WorkState;
import org.qingmiao.workplan.WorkAction;

/**
 * A unit's work plan of a year as it stood on the year's last day: its measures with their progress, and the actions
 * below each.
 *
 * @param withdrawn actions that were taken back and can be restored
 * @param entry progress that was typed and is wrong
 * @param undo id of the action that was withdrawn just now
 */
public record WorkPlanView(
        ViewScope scope,
        AsOf asOf,
        OrgUnit unit,
        List<Item> items,
        List<Line> withdrawn,
        Optional<Long> undo,
        ProgressForm entry,
        boolean mayWrite) {

    /**
     * A measure.
     *
     * @param owned the unit may report the measure's own progress
     * @param newest what was reported last, also for a later day
     */
    public record Item(
            Clause clause,
            Clause.Measure measure,
            boolean owned,
            ItemProgress progress,
            Optional<ProgressReport> newest,
            List<Line> actions) {}

    /**
     * An action and how it stood.
     *
     * @param due the deadline that stood
     * @param missed the deadline that was missed and counts, if one was
     */
    public record Line(WorkAction action, WorkState state, int share, LocalDate due, Optional<LocalDate> missed) {
        static Line of(WorkAction action, AsOf asOf) {
            Optional<LocalDate> missed =
                    action.isMissed(asOf) ? Optional.of(action.deadline().counted(asOf)) : Optional.empty();
            return new Line(
                    action,
                    action.state(asOf),
                    action.share(asOf),
                    action.deadline().due(asOf),
                    missed);
        }
    }
}
