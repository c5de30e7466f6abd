package org.qingmiao.home.plan;

import java.util.List;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Outline;
import org.qingmiao.platform.Text;

/** The adopted text with living margins. */
public record PlanView(ViewScope scope, Text summary, List<PartView> parts, List<TargetRow> table, boolean translated) {
    public record PartView(Outline.Part part, List<ChapterView> chapters) {}

    public record ChapterView(Outline.Chapter chapter, StateSignal signal, List<ClauseView> clauses) {}

    /**
     * A clause and its margin.
     *
     * @param leads names of the leading units
     * @param late whether a measure or milestone is overdue
     * @param works how many of its measures and milestones are in which state; empty if it has none
     */
    public record ClauseView(
            String id,
            String ref,
            String path,
            Text title,
            MarkedText zh,
            String en,
            StateSignal signal,
            Text leads,
            List<TargetRow> targets,
            boolean late,
            Text works) {}
}
