package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.page.Texts;
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
    private static final int NOTE_MAX = 500;

    private final Progresses progresses;
    private final Audit audit;
    private final Clock clock;

    MeasureProgress(Progresses progresses, Audit audit, Clock clock) {
        this.progresses = progresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed. {@code problem}: what is wrong with it. */
    public record Entry(String item, String state, String share, String note, Optional<Text> problem) {
        static Entry none() {
            return new Entry("", "", "", "", Optional.empty());
        }

        static Entry read(HttpServletRequest request) {
            Entry typed = new Entry(
                    text(request, "item"), text(request, "state"), text(request, "share"), text(request, "note"), Optional.empty());
            return new Entry(typed.item, typed.state, typed.share, typed.note, typed.wrong());
        }

        private static String text(HttpServletRequest request, String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        }

        private Optional<Text> wrong() {
            if (parsed().isEmpty()) {
                return Optional.of(Texts.all().both("workplan.wrong.state"));
            }
            boolean share = this.share.matches("\\d{1,3}") && Integer.parseInt(this.share) <= 100;
            if (!share) {
                return Optional.of(Texts.all().both("workplan.wrong.share"));
            }
            if ((parsed().get() == Progress.State.DONE) != this.share.equals("100")) {
                return Optional.of(Texts.all().both("workplan.wrong.done"));
            }
            return note.length() > NOTE_MAX
                    ? Optional.of(Texts.all().both("workplan.wrong.note", NOTE_MAX))
                    : Optional.empty();
        }

        private Optional<Progress.State> parsed() {
            return List.of(Progress.State.values()).stream()
                    .filter(s -> s.id().equals(state))
                    .findFirst();
        }
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
    void record(Visit visit, Entry entry) {
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
                "workplan.progress",
                "measure:" + entry.item(),
                visit.unit().id(),
                Map.of("state", state.id(), "share", entry.share(), "note", entry.note())));
    }
}
