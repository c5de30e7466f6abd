package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.Deadline;
import org.qingmiao.workplan.DeadlineChanges;
import org.qingmiao.workplan.DeadlineForm;
import org.qingmiao.workplan.WorkAction;
import org.qingmiao.workplan.WorkPlans;
import org.qingmiao.workplan.web.WorkPlanResolver.Opened;
import org.qingmiao.workplan.web.WorkPlanResolver.WorkPlanRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One action: written, changed, put off, withdrawn. */
@Controller
class WorkActionController {
    private final WorkPlanResolver desk;
    private final WorkPlans plans;
    private final DeadlineChanges deadlineChanges;
    private final Clock clock;
    private final WorkActionComposer pages;

    WorkActionController(
            WorkPlanResolver desk,
            WorkPlans plans,
            DeadlineChanges deadlineChanges,
            Clock clock,
            WorkActionComposer pages) {
        this.desk = desk;
        this.plans = plans;
        this.deadlineChanges = deadlineChanges;
        this.clock = clock;
        this.pages = pages;
    }

    private LocalDate today() {
        return AsOf.day(clock.instant());
    }

    @GetMapping("/workplan/{unit}/new")
    View blank(@PathVariable String unit, @RequestParam(defaultValue = "") String measure, HttpServletRequest request) {
        WorkPlanRequest workPlanRequest = desk.visit(request, unit);
        WorkPlanResolver.mustWrite(workPlanRequest);
        WorkActionForm form = WorkActionForm.empty(
                pages.offer(workPlanRequest), workPlanRequest.scope().year(), measure);
        return pages.blank(workPlanRequest, form, HttpStatus.OK);
    }

    @PostMapping("/workplan/{unit}/new")
    View add(@PathVariable String unit, HttpServletRequest request) {
        WorkPlanRequest workPlanRequest = desk.visit(request, unit);
        WorkPlanResolver.mustWrite(workPlanRequest);
        WorkActionForm form = read(request, workPlanRequest, Optional.empty());
        if (!form.isRight()) {
            return pages.blank(workPlanRequest, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plans.add(form.on(blank(workPlanRequest), workPlanRequest.person().login()), form.day(today()));
        return new RedirectView(workPlanRequest.path());
    }

    private WorkActionForm read(
            HttpServletRequest request, WorkPlanRequest workPlanRequest, Optional<WorkAction> base) {
        return WorkActionForm.read(pages.offer(workPlanRequest), SentValues.of(request), base);
    }

    private WorkAction blank(WorkPlanRequest workPlanRequest) {
        return new WorkAction(
                0,
                workPlanRequest.scope().plan().id(),
                workPlanRequest.unit().id(),
                workPlanRequest.scope().year(),
                "",
                "",
                "",
                Deadline.of(
                        LocalDate.EPOCH,
                        workPlanRequest.person().login(),
                        deadlineChanges.isOffice(
                                workPlanRequest.person(), workPlanRequest.unit().id())),
                WorkAction.State.NOT_BEGUN,
                0,
                "",
                List.of(),
                false,
                0,
                workPlanRequest.person().login(),
                Instant.EPOCH,
                false,
                List.of(),
                List.of());
    }

    @GetMapping("/workplan/actions/{id}")
    View show(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.open(request, id);
        return pages.of(opened, pages.form(opened), HttpStatus.OK);
    }

    @PostMapping("/workplan/actions/{id}")
    View change(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        WorkPlanRequest workPlanRequest = opened.visit();
        WorkActionForm form = read(request, workPlanRequest, Optional.of(opened.action()));
        if (!form.isRight()) {
            return pages.of(opened, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        WorkAction now = form.on(opened.action(), workPlanRequest.person().login());
        if (plans.change(opened.action(), now, form.day(today()), form.saysDay())) {
            return new RedirectView(workPlanRequest.path());
        }
        return conflict(opened, form);
    }

    /** What was typed stays; the version of the other is taken over, so that saving again is a decision. */
    private View conflict(Opened opened, WorkActionForm form) {
        WorkAction theirs = plans.find(opened.action().id()).orElseThrow(WorkPlanResolver::notFound);
        return pages.conflict(opened.visit(), theirs, form.over(theirs.version()));
    }

    /** Another deadline, with the reason for it. */
    @PostMapping("/workplan/actions/{id}/deadline")
    View deadline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Opened opened = desk.open(request, id);
        Deadline was = opened.action().deadline();
        String unit = opened.action().unit();
        if (!deadlineChanges.mayChange(opened.visit().person(), was, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        DeadlineForm form = DeadlineForm.read(due, reason, was, today());
        if (form.problem().isPresent()) {
            return pages.wrongDeadline(opened, form);
        }
        deadlineChanges.change(
                DeadlineChanges.Kind.ACTION, id, unit, was, form, opened.visit().person());
        return new RedirectView("/workplan/actions/" + id + "#deadline");
    }

    @PostMapping("/workplan/actions/{id}/withdraw")
    View withdraw(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        plans.change(
                opened.action(),
                opened.action().withdrawn(true, opened.visit().person().login()));
        return new RedirectView(opened.visit().path() + "&undo=" + id);
    }

    @PostMapping("/workplan/actions/{id}/restore")
    View restore(@PathVariable long id, HttpServletRequest request) {
        Opened opened = desk.openToWrite(request, id);
        plans.change(
                opened.action(),
                opened.action().withdrawn(false, opened.visit().person().login()));
        return new RedirectView(opened.visit().path());
    }
}
