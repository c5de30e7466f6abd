package org.qingmiao.evaluation.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.reporting.progress.ItemProgress;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.reporting.progress.WorkState;

/**
 * What a clause's targets, measures and projects together say of it. Its measures and the milestones of its projects are
 * one: a clause is not on track while its project is late.
 */
public final class ClauseStates {
    private final Plan plan;
    private final PlanEvaluation evaluation;
    private final PlanProgress progress;

    /** @param progress of the evaluation's plan and year */
    public ClauseStates(PlanEvaluation evaluation, PlanProgress progress) {
        this.plan = evaluation.plan();
        this.evaluation = evaluation;
        this.progress = progress;
    }

    /** Of single measures, milestones and projects. */
    public PlanProgress progress() {
        return progress;
    }

    public List<Judgement> judgements(Clause clause) {
        return evaluation.judgements().stream()
                .filter(j -> j.target().clause().equals(clause.id()))
                .toList();
    }

    public List<Project> projects(Clause clause) {
        return plan.projects().stream()
                .filter(p -> p.clause().equals(clause.id()))
                .toList();
    }

    /** Of its measures, then of the milestones of its projects. */
    public List<WorkState> works(Clause clause) {
        Stream<ItemProgress> measures = clause.measures().stream().map(progress::of);
        Stream<ItemProgress> milestones =
                projects(clause).stream().flatMap(p -> p.milestones().stream()).map(progress::of);
        return Stream.concat(measures, milestones).map(ItemProgress::state).toList();
    }

    public boolean isLate(Clause clause) {
        return works(clause).stream().anyMatch(WorkState::isLate);
    }

    /** Whether somebody owes a report on one of its measures or milestones and did not give it. */
    public boolean isUnreported(Clause clause) {
        return works(clause).stream().anyMatch(WorkState::isUnreported);
    }

    /** The most worrying of its targets and of what is done for it. */
    public StateSignal signal(Clause clause) {
        Optional<StateSignal> ofTargets = judgements(clause).stream()
                .map(Judgement::state)
                .min(TargetState::compareTo)
                .map(TargetRowComposer::signal);
        return Stream.concat(ofTargets.stream(), ofWorks(works(clause)).stream())
                .min(StateSignal::compareTo)
                .orElse(StateSignal.NO_DATA);
    }

    /** Achieved only if all is done and shown; nothing where there is nothing to do. */
    private static Optional<StateSignal> ofWorks(List<WorkState> works) {
        if (works.isEmpty()) {
            return Optional.empty();
        }
        if (works.stream().anyMatch(WorkState::isLate)) {
            return Optional.of(StateSignal.AT_RISK);
        }
        if (works.stream().anyMatch(WorkState::isUnreported)) {
            return Optional.of(StateSignal.NO_DATA);
        }
        boolean all = works.stream().allMatch(WorkState.DONE::equals);
        return Optional.of(all ? StateSignal.ACHIEVED : StateSignal.ON_TRACK);
    }

    /** The most worrying signal of a chapter's clauses. */
    public StateSignal chapter(String chapter) {
        return plan.clausesOf(chapter).stream()
                .map(this::signal)
                .min(StateSignal::compareTo)
                .orElse(StateSignal.NO_DATA);
    }
}
