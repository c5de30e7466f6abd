package org.qingmiao.evaluation.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;

/**
 * What somebody looks at; it is in the URL, so that a view can be sent to a colleague.
 *
 * @param tree the units by the names they had at the moment as of which one looks
 * @param years which can be asked for instead
 * @param today the day as of which one looks
 */
public record ViewScope(
        Plan plan, OrgTree tree, OrgUnit unit, int year, Optional<Instant> asOf, List<Integer> years, LocalDate today) {
    /** The same for another year. */
    public ViewScope in(int other) {
        return new ViewScope(plan, tree, unit, other, asOf, years, today);
    }

    /** Whether the year still runs, so that everything said of it is said so far. */
    public boolean isSoFar() {
        return !planYears().hasEnded(year);
    }

    /** The day up to which its data can be known. */
    public LocalDate until() {
        return planYears().dataUntil(year);
    }

    private PlanYears planYears() {
        return PlanYears.of(plan, today);
    }
}
