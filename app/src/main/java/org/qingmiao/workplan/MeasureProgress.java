package org.qingmiao.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Progress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far measures and milestones are, as the units in charge report it. */
@Component
class MeasureProgress {
    private final Progresses progresses;
    private final Audit audit;
    private final Clock clock;

    MeasureProgress(Progresses progresses, Audit audit, Clock clock) {
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the item is a measure that the visited unit answers for, or a milestone of a project that it leads. */
    boolean mayReport(Visit visit, String item) {
        Plan plan = visit.scope().plan();
        boolean measure = Measures.of(plan, visit.unit()).stream()
                .anyMatch(m -> m.owned() && m.measure().id().equals(item));
        boolean milestone = plan.projects().stream()
                .filter(p -> p.lead().contains(visit.unit().id()))
                .map(Project::milestones)
                .flatMap(List::stream)
                .anyMatch(m -> m.id().equals(item));
        return measure || milestone;
    }

    @Transactional
    void record(Visit visit, ProgressEntry entry) {
        Progress.State state = entry.parsed().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        progresses.record(
                visit.scope().plan().id(),
                new Progress(
                        entry.item(),
                        state,
                        Integer.parseInt(entry.share()),
                        state == Progress.State.DONE ? Optional.of(today) : Optional.empty(),
                        Text.same(entry.note()),
                        visit.person().login(),
                        clock.instant(),
                        false));
        audit.record(AuditEntry.act(
                "measure.progress",
                "measure:" + entry.item(),
                visit.unit().id(),
                Map.of("state", state.id(), "share", entry.share(), "note", entry.note())));
    }
}
