package org.qingmiao.workplan;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Clause;
import org.qingmiao.reporting.Progress;

/**
 * A unit's work plan of a year: its measures with their progress, and the actions below each.
 *
 * @param withdrawn actions that were taken back and can be restored
 * @param entry progress that was typed and is wrong
 * @param undo id of the action that was withdrawn just now
 */
public record WorkPlanPage(
        Scope scope,
        OrgUnit unit,
        List<Item> items,
        List<Line> withdrawn,
        Optional<Long> undo,
        ProgressEntry entry,
        boolean mayWrite) {

    /** {@code owned}: the unit may report the measure's own progress. */
    public record Item(
            Clause clause,
            Clause.Measure measure,
            boolean owned,
            Optional<Progress> progress,
            Signal signal,
            List<Line> actions) {}

    /** An action and how it stands. */
    public record Line(WorkAction action, Signal signal, int evidence) {}
}
