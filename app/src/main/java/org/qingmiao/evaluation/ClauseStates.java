package org.qingmiao.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.reporting.Progress;

/** What a clause's targets and measures together say of it. */
public final class ClauseStates {
    private final Plan plan;
    private final PlanEvaluation evaluation;
    private final Map<String, Progress> progress;
    private final LocalDate today;

    /** @param progress by measure and milestone */
    public ClauseStates(PlanEvaluation evaluation, Map<String, Progress> progress) {
        this.plan = evaluation.plan();
        this.evaluation = evaluation;
        this.progress = progress;
        this.today = LocalDate.of(evaluation.year(), 12, 31);
    }

    public List<Judgement> judgements(Clause clause) {
        return evaluation.judgements().stream()
                .filter(j -> j.target().clause().equals(clause.id()))
                .toList();
    }

    /** The most worrying of its targets and measures. */
    public Signal signal(Clause clause) {
        Optional<State> worst =
                judgements(clause).stream().map(Judgement::state).min(State::compareTo);
        Signal ofTargets = worst.map(TargetRows::signal).orElse(Signal.ACHIEVED);
        Signal ofMeasures = measures(clause);
        if (worst.isEmpty()) {
            return ofMeasures;
        }
        return ofTargets.compareTo(ofMeasures) <= 0 ? ofTargets : ofMeasures;
    }

    private Signal measures(Clause clause) {
        if (isLate(clause)) {
            return Signal.AT_RISK;
        }
        boolean all = clause.measures().stream()
                .allMatch(m ->
                        of(m.id()).filter(p -> p.state() == Progress.State.DONE).isPresent());
        return all ? Signal.ACHIEVED : Signal.ON_TRACK;
    }

    public boolean isLate(Clause clause) {
        return clause.measures().stream().anyMatch(m -> isLate(m.id(), m.due()));
    }

    /** An item without an entry is not begun; it is late once it is due. */
    public boolean isLate(String item, LocalDate due) {
        return of(item).map(p -> p.isLate(due, today)).orElse(false);
    }

    public Optional<Progress> of(String item) {
        return Optional.ofNullable(progress.get(item));
    }

    public Signal signal(String item, LocalDate due) {
        Optional<Progress> known = of(item);
        if (known.isEmpty()) {
            return Signal.NO_DATA;
        }
        if (known.get().isLate(due, today)) {
            return Signal.OFF_TRACK;
        }
        return known.get().state() == Progress.State.DONE ? Signal.ACHIEVED : Signal.ON_TRACK;
    }

    /** Weighted share of a project's milestones that is done, 0 to 100. */
    public int share(Project project) {
        return project.milestones().stream()
                        .mapToInt(m ->
                                m.weight() * of(m.id()).map(Progress::share).orElse(0))
                        .sum()
                / 100;
    }

    /** The most worrying signal of a chapter's clauses. */
    public Signal chapter(String chapter) {
        return plan.clausesOf(chapter).stream()
                .map(this::signal)
                .min(Signal::compareTo)
                .orElse(Signal.NO_DATA);
    }
}
