package org.qingmiao.demo.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.demo.RandomDraw;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkAction.State;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented work plans, decisions and problems on the measures that a plan gives its units; filled in once. */
@Component
@Order(3)
class DemoWorkPlans implements DemoPart {
    /** What begins the seeds of everything that is drawn for work plans. */
    private static final String DRAWN = "work";

    private static final double SHOWN = 0.9;

    private final WorkPlans plans;
    private final DemoDecisions decisions;
    private final OrgUnits units;
    private final Clock clock;

    DemoWorkPlans(WorkPlans plans, DemoDecisions decisions, OrgUnits units, Clock clock) {
        this.plans = plans;
        this.decisions = decisions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fill(Plan plan, Set<Integer> years) {
        if (years.isEmpty()) {
            return;
        }
        List<DemoTask> tasks = DemoTask.of(plan, units.tree());
        LocalDate today = AsOf.day(clock.instant());
        int last = Math.min(plan.head().to(), today.getYear());
        if (plans.of(plan.id(), plan.head().from()).isEmpty()) {
            for (int year = plan.head().from(); year <= last; year++) {
                DemoWorkActions.of(plan, year, tasks).forEach(a -> add(a, today));
            }
        }
        decisions.fill(plan, tasks, today);
    }

    /** What is done was done in the month of its day, and most of it is shown; the rest was reported in December. */
    private void add(WorkAction action, LocalDate today) {
        LocalDate day = action.state() == State.DONE
                ? action.due()
                        .minusDays(DemoWorkActions.draw(
                                DRAWN + ".early." + action.measure(), action.unit(), action.year(), 25))
                : LocalDate.of(action.year(), 12, 20);
        if (day.isAfter(today)) {
            plans.add(DemoWorkActions.notBegun(action), LocalDate.of(action.year(), 1, 1));
            return;
        }
        long id = plans.add(action, day);
        boolean shown = RandomDraw.uniform(DRAWN + ".shown." + action.measure(), action.unit(), action.year()) < SHOWN;
        if (action.state() == State.DONE && shown) {
            plans.prove(id, DemoTask.words("proof", action.year(), id), DemoPart.AUTHOR);
        }
    }
}
