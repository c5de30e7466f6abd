package org.qingmiao.workplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.reporting.HandedIn;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.springframework.stereotype.Component;

/** Makes units' scorecards from what is known; nothing of them is kept. */
@Component
class Scorecards {
    private final Evaluations evaluations;
    private final Progresses progresses;
    private final WorkPlans actions;
    private final Matters matters;
    private final HandedIn rounds;
    private final OrgUnits units;

    Scorecards(
            Evaluations evaluations,
            Progresses progresses,
            WorkPlans actions,
            Matters matters,
            HandedIn rounds,
            OrgUnits units) {
        this.evaluations = evaluations;
        this.progresses = progresses;
        this.actions = actions;
        this.matters = matters;
        this.rounds = rounds;
        this.units = units;
    }

    /** Cards of all units that have any item, the best first. */
    List<Scorecard> of(Scope scope, LocalDate today) {
        ScorecardMaterial material = material(scope, today);
        return units.tree().below(scope.plan().head().district()).stream()
                .map(u -> material.card(scope, u))
                .filter(c -> c.points().isPresent())
                .sorted(Comparator.comparingDouble((Scorecard c) -> c.points().orElse(0))
                        .reversed())
                .toList();
    }

    Optional<Scorecard> of(Scope scope, OrgUnit unit, LocalDate today) {
        return Optional.of(material(scope, today).card(scope, unit))
                .filter(c -> c.points().isPresent());
    }

    private ScorecardMaterial material(Scope scope, LocalDate today) {
        Plan plan = scope.plan();
        PlanProgress progress = progresses.of(plan, scope.year(), scope.asOf());
        return new ScorecardMaterial(
                evaluations.evaluate(plan, plan.head().district(), scope.year(), scope.asOf()),
                progress,
                actions.counted(plan.id(), scope.year()),
                matters.of(plan.id(), progress.asOf()),
                rounds.of(plan.id(), scope.year()),
                today);
    }
}
