package org.qingmiao.workplan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.page.SentValues;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.DeadlineChanges;
import org.qingmiao.workplan.DeadlineForm;
import org.qingmiao.workplan.DecisionOrIssue;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.qingmiao.workplan.ReportedDay;
import org.qingmiao.workplan.web.DecisionsAndIssuesComposer.Look;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Decisions of meetings and problems of units: written down, followed up, put off, closed. */
@Controller
class DecisionsAndIssuesController {
    private static final int NOTE_MAX = 1000;
    private static final List<String> SHOWN = List.of("open", "late", "done", "all");

    private final DecisionsAndIssues decisionsAndIssues;
    private final DeadlineChanges deadlineChanges;
    private final ViewScopeReader viewScopeReader;
    private final DecisionRights rights;
    private final Clock clock;
    private final DecisionsAndIssuesComposer pages;

    DecisionsAndIssuesController(
            DecisionsAndIssues decisionsAndIssues,
            DeadlineChanges deadlineChanges,
            ViewScopeReader viewScopeReader,
            DecisionRights rights,
            Clock clock,
            DecisionsAndIssuesComposer pages) {
        this.decisionsAndIssues = decisionsAndIssues;
        this.deadlineChanges = deadlineChanges;
        this.viewScopeReader = viewScopeReader;
        this.rights = rights;
        this.clock = clock;
        this.pages = pages;
    }

    private LocalDate today() {
        return AsOf.day(clock.instant());
    }

    /** Where no year is asked for, what stands now is shown: that is what is worked on. */
    @GetMapping("/decisions")
    View list(@RequestParam(defaultValue = "open") String show, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Optional<Integer> year = Optional.ofNullable(request.getParameter("year"))
                .filter(y -> y.equals(Integer.toString(viewScope.year())))
                .map(Integer::valueOf);
        Look look = new Look(viewScope, year, SHOWN.contains(show) ? show : "open");
        return pages.page(look, Optional.empty(), DecisionsAndIssuesView.Wrong.nothing(), HttpStatus.OK);
    }

    private View now(
            ViewScope viewScope,
            String show,
            Optional<DecisionOrIssueForm> form,
            DecisionsAndIssuesView.Wrong wrong,
            HttpStatus status) {
        return pages.page(new Look(viewScope, Optional.empty(), show), form, wrong, status);
    }

    @GetMapping("/decisions/new")
    View blank(@RequestParam(defaultValue = "problem") String kind, HttpServletRequest request) {
        DecisionOrIssue.Kind which = kind(kind);
        if (!rights.mayBegin(WorkPlanResolver.person(), which)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        ViewScope viewScope = viewScopeReader.of(request);
        Optional<DecisionOrIssueForm> form = Optional.of(pages.offer(viewScope, which.writing()))
                .filter(offer -> !offer.units().isEmpty())
                .map(offer -> DecisionOrIssueForm.empty(which, offer, today()));
        return now(viewScope, "open", form, DecisionsAndIssuesView.Wrong.nothing(), HttpStatus.OK);
    }

    @PostMapping("/decisions/new")
    View add(@RequestParam String kind, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        Person person = WorkPlanResolver.person();
        DecisionOrIssue.Kind which = kind(kind);
        if (!rights.mayLay(viewScope, person, which, request.getParameter("unit"))) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        DecisionOrIssueForm form = DecisionOrIssueForm.read(
                which, pages.offer(viewScope, which.writing()), SentValues.of(request), today());
        if (!form.filled().isRight()) {
            return now(
                    viewScope,
                    "open",
                    Optional.of(form),
                    DecisionsAndIssuesView.Wrong.nothing(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String unit = form.unit();
        decisionsAndIssues.add(form.on(viewScope.plan().id(), person.login(), deadlineChanges.isOffice(person, unit)));
        return new RedirectView("/decisions");
    }

    @PostMapping("/decisions/{id}/step")
    View step(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        DecisionOrIssue decisionOrIssue =
                decisionsAndIssues.find(viewScope.plan().id(), id).orElseThrow(WorkPlanResolver::notFound);
        Person person = WorkPlanResolver.person();
        if (!rights.mayFollow(person, decisionOrIssue)) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        ReportedDay spoken = ReportedDay.read(day, decisionOrIssue.raised(), today());
        boolean noted = !note.isBlank() && note.strip().length() <= NOTE_MAX;
        Optional<Text> problem = noted ? spoken.problem() : Optional.of(Messages.of("workplan.wrong.step"));
        if (problem.isPresent()) {
            DecisionsAndIssuesView.Wrong wrong = new DecisionsAndIssuesView.Wrong(id, problem, DeadlineForm.NONE);
            return now(viewScope, "all", Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        decisionsAndIssues.step(
                decisionOrIssue, done, note.strip(), spoken.day().orElseThrow(), person.login());
        return new RedirectView("/decisions?show=all#m" + id);
    }

    /** Another deadline, with the reason for it. */
    @PostMapping("/decisions/{id}/deadline")
    View deadline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        DecisionOrIssue decisionOrIssue =
                decisionsAndIssues.find(viewScope.plan().id(), id).orElseThrow(WorkPlanResolver::notFound);
        Person person = WorkPlanResolver.person();
        if (!deadlineChanges.mayChange(person, decisionOrIssue.deadline(), decisionOrIssue.unit())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        DeadlineForm form = DeadlineForm.read(due, reason, decisionOrIssue.deadline(), today());
        if (form.problem().isPresent()) {
            DecisionsAndIssuesView.Wrong wrong = new DecisionsAndIssuesView.Wrong(id, Optional.empty(), form);
            return now(viewScope, "all", Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        deadlineChanges.change(
                DeadlineChanges.Kind.MATTER, id, decisionOrIssue.unit(), decisionOrIssue.deadline(), form, person);
        return new RedirectView("/decisions?show=all#m" + id);
    }

    private static DecisionOrIssue.Kind kind(String id) {
        return Arrays.stream(DecisionOrIssue.Kind.values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(WorkPlanResolver::notFound);
    }
}
