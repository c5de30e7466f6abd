package org.qingmiao.evaluation.live;

import java.time.Clock;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.indicator.IndicatorEditions;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.springframework.stereotype.Component;

/** Makes editions of plans: of today, or of an earlier day from what was kept of it. */
@Component
public class PlanEditions {
    private final IndicatorEditions indicators;
    private final PlanEvaluator live;
    private final OrgUnits units;
    private final Clock clock;

    PlanEditions(IndicatorEditions indicators, PlanEvaluator live, OrgUnits units, Clock clock) {
        this.indicators = indicators;
        this.live = live;
        this.units = units;
        this.clock = clock;
    }

    /** As it is loaded, with the units of now. */
    public PlanEdition today(Plan plan) {
        return new PlanEdition(plan, units.tree(), live);
    }

    public PlanEdition of(Plan plan, OrgTree tree) {
        return new PlanEdition(plan, tree, LivePlanEvaluator.of(indicators.of(plan, tree), tree, clock));
    }
}
