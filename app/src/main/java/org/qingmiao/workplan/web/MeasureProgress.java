package org.qingmiao.workplan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Project;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.workplan.Measures;
import org.qingmiao.workplan.web.WorkPlanResolver.WorkPlanRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far measures and milestones are, as the units in charge report it. */
@Component
class MeasureProgress {
    private final ProgressReports progressReports;
    private final Audit audit;
    private final Clock clock;

    MeasureProgress(ProgressReports progressReports, Audit audit, Clock clock) {
        this.progressReports = progressReports;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return AsOf.day(clock.instant());
    }

    /** Whether the item is a measure that the visited unit answers for, or a milestone of a project that it leads. */
    boolean mayReport(WorkPlanRequest workPlanRequest, String item) {
        Plan plan = workPlanRequest.scope().plan();
        boolean measure = Measures.of(plan, workPlanRequest.unit()).stream()
                .anyMatch(m -> m.owned() && m.measure().id().equals(item));
        boolean milestone = plan.projects().stream()
                .filter(p -> p.lead().contains(workPlanRequest.unit().id()))
                .map(Project::milestones)
                .flatMap(List::stream)
                .anyMatch(m -> m.id().equals(item));
        return measure || milestone;
    }

    /** What was reported last, whatever day it speaks for. */
    Optional<ProgressReport> newest(Plan plan, String item) {
        return progressReports.history(plan.id(), item).stream().findFirst();
    }

    /** The year of the day for which it was recorded, as far as the plan has it. */
    @Transactional
    int record(WorkPlanRequest workPlanRequest, ProgressForm entry) {
        Plan plan = workPlanRequest.scope().plan();
        ProgressReport.State state = entry.parsed().orElseThrow();
        LocalDate day = entry.on(plan, today()).day().orElseThrow();
        String login = workPlanRequest.person().login();
        String unit = workPlanRequest.unit().id();
        long id = progressReports.record(
                plan.id(),
                new ProgressReport(
                        entry.item(),
                        state,
                        Integer.parseInt(entry.share()),
                        day,
                        Text.same(entry.note()),
                        login,
                        clock.instant(),
                        false,
                        List.of()));
        entry.proof().ifPresent(f -> progressReports.prove(id, f, unit, login));
        if (!entry.reference().isEmpty()) {
            progressReports.prove(id, entry.reference(), login);
        }
        audit.record(AuditEntry.act(
                "measure.progress",
                "measure:" + entry.item(),
                unit,
                Map.of(
                        "state", state.id(),
                        "share", entry.share(),
                        "day", day.toString(),
                        "note", entry.note())));
        return Math.min(day.getYear(), plan.head().to());
    }
}
