package org.qingmiao.home;

import java.util.List;
import java.util.Map;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Outline;

/**
 * All targets, filtered and sorted as the URL says.
 *
 * @param total how many are counted in all
 * @param restating rows that restate another target and are not counted
 * @param watched how many indicators have no target
 */
public record IndicatorsView(
        ViewScope scope,
        List<TargetRow> rows,
        Map<StateSignal, Long> counts,
        List<Outline.Chapter> chapters,
        IndicatorFilter filter,
        int total,
        int restating,
        int watched) {
    /** Rows that count. */
    public int counted() {
        return rows.size() - restating;
    }
}
