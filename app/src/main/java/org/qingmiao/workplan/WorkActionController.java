package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.workplan.WorkPlanDesk.Opened;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
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
    private final WorkPlanDesk desk;
    private final WorkPlans plans;
    private final Deadlines deadlines;
    private final Clock clock;
    private final WorkActionPages pages;

    WorkActionController(WorkPlanDesk desk, WorkPlans plans, Deadlines deadlines, Clock clock, WorkActionPages pages) {
        this.desk = desk;
        this.plans = plans;
        this.deadlines = deadlines;
        this.clock = clock;
        this.pages = pages;
    }

    private LocalDate today() {
        return AsOf.day(clock.instant());
    }

    @GetMapping("/workplan/{unit}/new")
    View blank(@PathVariable String unit, @RequestParam(defaultValue = "") String measure, HttpServletRequest request) {
        Visit visit = desk.visit(request, unit);
        WorkPlanDesk.mustWrite(visit);
        WorkActionForm form =
                WorkActionForm.empty(pages.offer(visit), visit.scope().year(), measure);
        return pages.blank(visit, form, HttpStatus.OK);
    }

    @PostMapping("/workplan/{unit}/new")
    View add(@PathVariable String unit, HttpServletRequest request) {
        Visit visit = desk.visit(request, unit);
        WorkPlanDesk.mustWrite(visit);
        WorkActionForm form = read(request, visit, Optional.empty());
        if (!form.isRight()) {
            return pages.blank(visit, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        plans.add(form.on(blank(visit), visit.person().login()), form.day(today()));
        return new RedirectView(visit.path());
    }

    private WorkActionForm read(HttpServletRequest request, Visit visit, Optional<WorkAction> base) {
        return WorkActionForm.read(pages.offer(visit), SentValues.of(request), base);
    }

    private WorkAction blank(Visit visit) {
        return new WorkAction(
                0,
                visit.scope().plan().id(),
                visit.unit().id(),
                visit.scope().year(),
                "",
                "",
                "",
                Deadline.of(
                        LocalDate.EPOCH,
                        visit.person().login(),
                        deadlines.isOffice(visit.person(), visit.unit().id())),
                WorkAction.State.NOT_BEGUN,
                0,
                "",
                List.of(),
                false,
                0,
                visit.person().login(),
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
        Visit visit = opened.visit();
        WorkActionForm form = read(request, visit, Optional.of(opened.action()));
        if (!form.isRight()) {
            return pages.of(opened, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        WorkAction now = form.on(opened.action(), visit.person().login());
        if (plans.change(opened.action(), now, form.day(today()), form.saysDay())) {
            return new RedirectView(visit.path());
        }
        return conflict(opened, form);
    }

    /** What was typed stays; the version of the other is taken over, so that saving again is a decision. */
    private View conflict(Opened opened, WorkActionForm form) {
        WorkAction theirs = plans.find(opened.action().id()).orElseThrow(WorkPlanDesk::notFound);
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
        if (!deadlines.mayChange(opened.visit().person(), was, unit)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        DeadlineForm form = DeadlineForm.read(due, reason, was, today());
        if (form.problem().isPresent()) {
            return pages.wrongDeadline(opened, form);
        }
        deadlines.change(
                Deadlines.Kind.ACTION, id, unit, was, form, opened.visit().person());
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
