package org.qingmiao.workplan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.workplan.WorkPlanDesk.Opened;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of one action: its form, its deadline, what shows that it was done. */
@Component
class WorkActionPages {
    private final EvidenceTable evidence;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Pages pages;

    WorkActionPages(EvidenceTable evidence, Deadlines deadlines, Clock clock, Pages pages) {
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.clock = clock;
        this.pages = pages;
    }

    /** What the form of a unit offers. */
    WorkActionForm.Offer offer(Visit visit) {
        return WorkActionForm.Offer.of(
                visit.scope().plan(), Measures.of(visit.scope().plan(), visit.unit()), AsOf.day(clock.instant()));
    }

    /** An action as it is stored. */
    WorkActionForm form(Opened opened) {
        return WorkActionForm.of(offer(opened.visit()), opened.action());
    }

    View blank(Visit visit, WorkActionForm form, HttpStatus status) {
        return page(visit, Optional.empty(), form, Beside.NOTHING, status);
    }

    View of(Opened opened, WorkActionForm form, HttpStatus status) {
        return page(opened.visit(), Optional.of(opened.action()), form, Beside.NOTHING, status);
    }

    /** Somebody else saved it meanwhile. */
    View conflict(Visit visit, WorkAction theirs, WorkActionForm form) {
        Beside beside = new Beside(Optional.of(theirs), DeadlineForm.NONE, Optional.empty());
        return page(visit, Optional.of(theirs), form, beside, HttpStatus.CONFLICT);
    }

    View wrongDeadline(Opened opened, DeadlineForm deadline) {
        return wrong(opened, new Beside(Optional.empty(), deadline, Optional.empty()));
    }

    View wrongEvidence(Opened opened, Text problem) {
        return wrong(opened, new Beside(Optional.empty(), DeadlineForm.NONE, Optional.of(problem)));
    }

    private View wrong(Opened opened, Beside beside) {
        Optional<WorkAction> action = Optional.of(opened.action());
        return page(opened.visit(), action, form(opened), beside, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /**
     * What there is to say beside the form.
     *
     * @param theirs what somebody else saved meanwhile
     * @param deadline a new deadline that was typed and is wrong
     * @param evidence what is wrong with evidence that was sent
     */
    private record Beside(Optional<WorkAction> theirs, DeadlineForm deadline, Optional<Text> evidence) {
        private static final Beside NOTHING = new Beside(Optional.empty(), DeadlineForm.NONE, Optional.empty());
    }

    private View page(Visit visit, Optional<WorkAction> action, WorkActionForm form, Beside beside, HttpStatus status) {
        WorkActionPage page = new WorkActionPage(
                visit.scope(),
                visit.unit(),
                action,
                form,
                beside.theirs(),
                action.map(a -> evidence.of(a.id())).orElse(List.of()),
                visit.mayWrite(),
                beside.deadline(),
                beside.evidence(),
                action.filter(a -> deadlines.mayChange(
                                visit.person(), a.deadline(), visit.unit().id()))
                        .isPresent());
        Text title = action.map(a -> Text.same(a.title()))
                .orElseGet(() -> Texts.all().both("workplan.new"));
        PageHead head = PageHead.of(title, Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.title"), "/workplan"))
                .synthetic(action.map(WorkAction::synthetic).orElse(false));
        return pages.page("workplan/action", head, page, status);
    }
}
