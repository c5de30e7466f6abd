package org.qingmiao.home.watched;

import java.util.List;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.platform.Text;

/**
 * The watched indicators of a plan.
 *
 * @param years of the plan up to the one looked at; a value of each row for each
 */
public record WatchedView(ViewScope scope, List<Integer> years, List<Row> rows) {
    /**
     * An indicator.
     *
     * @param chapter of the plan
     * @param responsible the unit that answers for it
     * @param values printed with their sign
     */
    public record Row(String id, Text name, Text definition, Text chapter, Text responsible, List<String> values) {}
}
