package org.qingmiao.workplan.scorecard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.reporting.SubmissionTimes;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.stereotype.Component;

/** Makes units' scorecards from what is known; nothing of them is kept. */
@Component
public class Scorecards {
    private final PlanEvaluator planEvaluator;
    private final ProgressReports progressReports;
    private final WorkPlans actions;
    private final DecisionsAndIssues decisionsAndIssues;
    private final SubmissionTimes rounds;
    private final OrgUnits units;

    Scorecards(
            PlanEvaluator planEvaluator,
            ProgressReports progressReports,
            WorkPlans actions,
            DecisionsAndIssues decisionsAndIssues,
            SubmissionTimes rounds,
            OrgUnits units) {
        this.planEvaluator = planEvaluator;
        this.progressReports = progressReports;
        this.actions = actions;
        this.decisionsAndIssues = decisionsAndIssues;
        this.rounds = rounds;
        this.units = units;
    }

    /** Cards of all units that have any item, the best first. */
    public List<Scorecard> of(ViewScope viewScope, LocalDate today) {
        ScorecardMaterial material = material(viewScope, today);
        return units.tree().below(viewScope.plan().head().district()).stream()
                .map(u -> material.card(viewScope, u))
                .filter(c -> c.points().isPresent())
                .sorted(Comparator.comparingDouble((Scorecard c) -> c.points().orElse(0))
                        .reversed())
                .toList();
    }

    public Optional<Scorecard> of(ViewScope viewScope, OrgUnit unit, LocalDate today) {
        return Optional.of(material(viewScope, today).card(viewScope, unit))
                .filter(c -> c.points().isPresent());
    }

    private ScorecardMaterial material(ViewScope viewScope, LocalDate today) {
        Plan plan = viewScope.plan();
        PlanProgress progress = progressReports.of(plan, viewScope.year(), viewScope.asOf());
        return new ScorecardMaterial(
                planEvaluator.evaluate(plan, plan.head().district(), viewScope.year(), viewScope.asOf()),
                progress,
                actions.counted(plan.id(), viewScope.year()),
                decisionsAndIssues.of(plan.id(), progress.asOf()),
                rounds.of(plan.id(), viewScope.year()),
                today);
    }
}
