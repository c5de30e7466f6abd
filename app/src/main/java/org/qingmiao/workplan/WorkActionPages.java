package org.qingmiao.workplan;

import java.util.List;
import java.util.Optional;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.Text;
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
    private final Pages pages;

    WorkActionPages(EvidenceTable evidence, Deadlines deadlines, Pages pages) {
        this.evidence = evidence;
        this.deadlines = deadlines;
        this.pages = pages;
    }

    View blank(Visit visit, WorkActionForm form, HttpStatus status) {
        return page(visit, Optional.empty(), form, Optional.empty(), DeadlineForm.NONE, status);
    }

    View of(Opened opened, WorkActionForm form, HttpStatus status) {
        Optional<WorkAction> action = Optional.of(opened.action());
        return page(opened.visit(), action, form, Optional.empty(), DeadlineForm.NONE, status);
    }

    /** Somebody else saved it meanwhile. */
    View conflict(Visit visit, WorkAction theirs, WorkActionForm form) {
        Optional<WorkAction> action = Optional.of(theirs);
        return page(visit, action, form, action, DeadlineForm.NONE, HttpStatus.CONFLICT);
    }

    View wrongDeadline(Opened opened, DeadlineForm deadline) {
        return page(
                opened.visit(),
                Optional.of(opened.action()),
                WorkActionForm.of(opened.action()),
                Optional.empty(),
                deadline,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    View wrongEvidence(Opened opened, Text problem) {
        return of(opened, WorkActionForm.of(opened.action()).with("file", problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(
            Visit visit,
            Optional<WorkAction> action,
            WorkActionForm form,
            Optional<WorkAction> theirs,
            DeadlineForm deadline,
            HttpStatus status) {
        WorkActionPage page = new WorkActionPage(
                visit.scope(),
                visit.unit(),
                action,
                form,
                theirs,
                Measures.of(visit.scope().plan(), visit.unit()),
                action.map(a -> evidence.of(a.id())).orElse(List.of()),
                visit.mayWrite(),
                deadline,
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
