package org.qingmiao.reporting.round.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.round.Round;

/** All rounds of a plan, and the calendar by which some open by themselves. */
public record RoundsView(Plan plan, List<Row> rows, boolean mayRun, Optional<Text> notice) {
    /**
     * @param done answers that were handed in or accepted
     * @param all answers that the visitor may see
     * @param mine the unit whose answer the visitor gives, if it is one
     */
    public record Row(Round round, long left, int done, int all, Optional<String> mine) {}
}
