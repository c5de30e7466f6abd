package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.SentValues;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.MatterPages.Look;
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
class MattersController {
    private static final int NOTE_MAX = 1000;
    private static final List<String> SHOWN = List.of("open", "late", "done", "all");

    private final Matters matters;
    private final Deadlines deadlines;
    private final Scopes scopes;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;
    private final MatterPages pages;

    MattersController(
            Matters matters,
            Deadlines deadlines,
            Scopes scopes,
            OrgUnits units,
            Permissions permissions,
            Clock clock,
            MatterPages pages) {
        this.matters = matters;
        this.deadlines = deadlines;
        this.scopes = scopes;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
        this.pages = pages;
    }

    private LocalDate today() {
        return AsOf.day(clock.instant());
    }

    /** Where no year is asked for, what stands now is shown: that is what is worked on. */
    @GetMapping("/decisions")
    View list(@RequestParam(defaultValue = "open") String show, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Optional<Integer> year = Optional.ofNullable(request.getParameter("year"))
                .filter(y -> y.equals(Integer.toString(scope.year())))
                .map(Integer::valueOf);
        Look look = new Look(scope, year, SHOWN.contains(show) ? show : "open");
        return pages.page(look, Optional.empty(), MattersPage.Wrong.nothing(), HttpStatus.OK);
    }

    private View now(Scope scope, String show, Optional<MatterForm> form, MattersPage.Wrong wrong, HttpStatus status) {
        return pages.page(new Look(scope, Optional.empty(), show), form, wrong, status);
    }

    @GetMapping("/decisions/new")
    View blank(@RequestParam(defaultValue = "problem") String kind, HttpServletRequest request) {
        Matter.Kind which = kind(kind);
        if (!permissions.mayAnywhere(WorkPlanDesk.person(), which.writing())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        Scope scope = scopes.of(request);
        Optional<MatterForm> form = Optional.of(pages.offer(scope, which.writing()))
                .filter(offer -> !offer.units().isEmpty())
                .map(offer -> MatterForm.empty(which, offer, today()));
        return now(scope, "open", form, MattersPage.Wrong.nothing(), HttpStatus.OK);
    }

    @PostMapping("/decisions/new")
    View add(@RequestParam String kind, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Person person = WorkPlanDesk.person();
        Matter.Kind which = kind(kind);
        if (!mayLay(scope, person, which, request.getParameter("unit"))) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        MatterForm form = MatterForm.read(which, pages.offer(scope, which.writing()), SentValues.of(request), today());
        if (!form.filled().isRight()) {
            return now(scope, "open", Optional.of(form), MattersPage.Wrong.nothing(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String unit = form.unit();
        matters.add(form.on(scope.plan().id(), person.login(), deadlines.isOffice(person, unit)));
        return new RedirectView("/decisions");
    }

    @PostMapping("/decisions/{id}/step")
    View step(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Matter matter = matters.find(scope.plan().id(), id).orElseThrow(WorkPlanDesk::notFound);
        Person person = WorkPlanDesk.person();
        if (!permissions.may(person, Action.WORKPLAN_WRITE, matter.unit())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        EntryDay spoken = EntryDay.read(day, matter.raised(), today());
        boolean noted = !note.isBlank() && note.strip().length() <= NOTE_MAX;
        Optional<Text> problem =
                noted ? spoken.problem() : Optional.of(Texts.all().both("workplan.wrong.step"));
        if (problem.isPresent()) {
            MattersPage.Wrong wrong = new MattersPage.Wrong(id, problem, DeadlineForm.NONE);
            return now(scope, "all", Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        matters.step(matter, done, note.strip(), spoken.day().orElseThrow(), person.login());
        return new RedirectView("/decisions?show=all#m" + id);
    }

    /** Another deadline, with the reason for it. */
    @PostMapping("/decisions/{id}/deadline")
    View deadline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Matter matter = matters.find(scope.plan().id(), id).orElseThrow(WorkPlanDesk::notFound);
        Person person = WorkPlanDesk.person();
        if (!deadlines.mayChange(person, matter.deadline(), matter.unit())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        DeadlineForm form = DeadlineForm.read(due, reason, matter.deadline(), today());
        if (form.problem().isPresent()) {
            MattersPage.Wrong wrong = new MattersPage.Wrong(id, Optional.empty(), form);
            return now(scope, "all", Optional.empty(), wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        deadlines.change(Deadlines.Kind.MATTER, id, matter.unit(), matter.deadline(), form, person);
        return new RedirectView("/decisions?show=all#m" + id);
    }

    /** Who names no unit is told so by the form. */
    private boolean mayLay(Scope scope, Person person, Matter.Kind kind, @Nullable String unit) {
        return unit == null
                || unit.isBlank()
                || units.tree()
                        .findBelow(scope.plan().head().district(), unit.strip())
                        .filter(u -> permissions.may(person, kind.writing(), u.id()))
                        .isPresent();
    }

    private static Matter.Kind kind(String id) {
        return Arrays.stream(Matter.Kind.values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(WorkPlanDesk::notFound);
    }
}
