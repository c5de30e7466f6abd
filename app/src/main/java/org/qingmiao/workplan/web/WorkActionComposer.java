package org.qingmiao.workplan.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.DeadlineChanges;
import org.qingmiao.workplan.DeadlineForm;
import org.qingmiao.workplan.Measures;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkEvidenceRepository;
import org.qingmiao.workplan.web.WorkPlanResolver.Opened;
import org.qingmiao.workplan.web.WorkPlanResolver.WorkPlanRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The page of one action: its form, its deadline, what shows that it was done. */
@Component
class WorkActionComposer {
    private final WorkEvidenceRepository evidence;
    private final DeadlineChanges deadlineChanges;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    WorkActionComposer(
            WorkEvidenceRepository evidence, DeadlineChanges deadlineChanges, Clock clock, PageRenderer pageRenderer) {
        this.evidence = evidence;
        this.deadlineChanges = deadlineChanges;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    /** What the form of a unit offers. */
    WorkActionOffer offer(WorkPlanRequest workPlanRequest) {
        return WorkActionOffer.of(
                workPlanRequest.scope().plan(),
                Measures.of(workPlanRequest.scope().plan(), workPlanRequest.unit()),
                AsOf.day(clock.instant()));
    }

    /** An action as it is stored. */
    WorkActionForm form(Opened opened) {
        return WorkActionForm.of(offer(opened.visit()), opened.action());
    }

    View blank(WorkPlanRequest workPlanRequest, WorkActionForm form, HttpStatus status) {
        return page(workPlanRequest, Optional.empty(), form, Beside.NOTHING, status);
    }

    View of(Opened opened, WorkActionForm form, HttpStatus status) {
        return page(opened.visit(), Optional.of(opened.action()), form, Beside.NOTHING, status);
    }

    /** Somebody else saved it meanwhile. */
    View conflict(WorkPlanRequest workPlanRequest, WorkAction theirs, WorkActionForm form) {
        Beside beside = new Beside(Optional.of(theirs), DeadlineForm.NONE, Optional.empty());
        return page(workPlanRequest, Optional.of(theirs), form, beside, HttpStatus.CONFLICT);
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

    private View page(
            WorkPlanRequest workPlanRequest,
            Optional<WorkAction> action,
            WorkActionForm form,
            Beside beside,
            HttpStatus status) {
        WorkActionView page = new WorkActionView(
                workPlanRequest.scope(),
                workPlanRequest.unit(),
                action,
                form,
                beside.theirs(),
                action.map(a -> evidence.of(a.id())).orElse(List.of()),
                workPlanRequest.mayWrite(),
                beside.deadline(),
                beside.evidence(),
                action.filter(a -> deadlineChanges.mayChange(
                                workPlanRequest.person(),
                                a.deadline(),
                                workPlanRequest.unit().id()))
                        .isPresent());
        Text title = action.map(a -> Text.same(a.title())).orElseGet(() -> Messages.of("workplan.new"));
        PageHead head = PageHead.of(title, NavigationSection.at("/plan"))
                .under(new PageHead.Crumb(Messages.of("workplan.title"), "/workplan"))
                .synthetic(action.map(WorkAction::synthetic).orElse(false));
        return pageRenderer.page("workplan/action", head, page, status);
    }
}
