package org.qingmiao.reporting.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Project;

/** How far a plan's measures, milestones and projects are on a day: the one place where their states are found. */
public final class PlanProgress {
    private final AsOf asOf;
    private final Map<String, List<ProgressReport>> recorded;

    /** @param recorded entries by item, in the order in which they were recorded */
    public PlanProgress(AsOf asOf, Map<String, List<ProgressReport>> recorded) {
        this.asOf = asOf;
        this.recorded = Map.copyOf(recorded);
    }

    public AsOf asOf() {
        return asOf;
    }

    /** A measure runs from the plan's first day, so that a report is owed in every year. */
    public ItemProgress of(Clause.Measure measure) {
        return item(measure.id(), measure.due(), false);
    }

    /** A milestone is a point in time: before the year of its day nobody owes a report. */
    public ItemProgress of(Project.Milestone milestone) {
        return item(
                milestone.id(),
                milestone.due(),
                milestone.due().getYear() > asOf.day().getYear());
    }

    private ItemProgress item(String id, LocalDate due, boolean ofLaterYear) {
        List<ProgressReport> entries = recorded.getOrDefault(id, List.of());
        LatestEntry<ProgressReport> line = new LatestEntry<>(entries, asOf);
        Optional<ProgressReport> entry = line.last();
        List<ProgressEvidence> evidence = evidence(entries, line);
        WorkState state = state(entry, due, ofLaterYear, !evidence.isEmpty());
        int share = state == WorkState.UNPROVEN
                ? line.before().map(ProgressReport::share).orElse(0)
                : entry.map(ProgressReport::share).orElse(0);
        return new ItemProgress(state, due, entry, line.doneOn(), evidence, share);
    }

    private WorkState state(Optional<ProgressReport> entry, LocalDate due, boolean ofLaterYear, boolean proven) {
        boolean passed = asOf.hasPassed(due);
        if (entry.isEmpty()) {
            return passed ? WorkState.LATE_UNREPORTED : ofLaterYear ? WorkState.NOT_DUE : WorkState.NOT_REPORTED;
        }
        return switch (entry.get().state()) {
            case DONE -> proven ? WorkState.DONE : WorkState.UNPROVEN;
            case LATE -> WorkState.LATE;
            case UNDER_WAY -> passed ? WorkState.LATE : WorkState.UNDER_WAY;
            case NOT_BEGUN -> passed ? WorkState.LATE : ofLaterYear ? WorkState.NOT_DUE : WorkState.NOT_BEGUN;
        };
    }

    /** What came with any entry that said "done" since it is done; also what a later one on the same day replaced. */
    private List<ProgressEvidence> evidence(List<ProgressReport> entries, LatestEntry<ProgressReport> line) {
        List<ProgressEvidence> evidence = new ArrayList<>();
        line.doneOn()
                .ifPresent(since -> entries.stream()
                        .filter(asOf::sees)
                        .filter(e -> e.isDone() && !e.day().isBefore(since))
                        .flatMap(e -> e.evidence().stream())
                        .filter(e -> asOf.knows(e.at()))
                        .forEach(evidence::add));
        return evidence;
    }

    /** What its milestones are together. */
    public WorkState of(Project project) {
        return WorkState.together(states(project));
    }

    /** Of each milestone. */
    public List<WorkState> states(Project project) {
        return project.milestones().stream().map(m -> of(m).state()).toList();
    }

    /** Weighted share of a project's milestones that is done, 0 to 100. */
    public int share(Project project) {
        return project.milestones().stream()
                        .mapToInt(m -> m.weight() * of(m).share())
                        .sum()
                / 100;
    }

    /** Whether nothing is seen at all. */
    public boolean isEmpty() {
        return recorded.isEmpty();
    }

    /** Whether anything that is seen was made up for a demonstration. */
    public boolean isSynthetic() {
        return recorded.values().stream().flatMap(List::stream).anyMatch(ProgressReport::synthetic);
    }
}
