package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Decisions of meetings and problems of units: written down, followed up, closed. */
@Controller
class MattersController {
    private static final int NOTE_MAX = 1000;
    private static final List<String> SHOWN = List.of("open", "late", "done", "all");

    private final Matters matters;
    private final Scopes scopes;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;
    private final Pages pages;

    MattersController(
            Matters matters, Scopes scopes, OrgUnits units, Permissions permissions, Clock clock, Pages pages) {
        this.matters = matters;
        this.scopes = scopes;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/decisions")
    View list(@RequestParam(defaultValue = "open") String show, HttpServletRequest request) {
        return page(scopes.of(request), SHOWN.contains(show) ? show : "open", Optional.empty(), 0, HttpStatus.OK);
    }

    @GetMapping("/decisions/new")
    View blank(@RequestParam(defaultValue = "problem") String kind, HttpServletRequest request) {
        Matter.Kind which = kind(kind);
        if (!permissions.mayAnywhere(WorkPlanDesk.person(), writing(which))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        MatterForm form = MatterForm.empty(which, LocalDate.now(clock));
        return page(scopes.of(request), "open", Optional.of(form), 0, HttpStatus.OK);
    }

    @PostMapping("/decisions/new")
    View add(@RequestParam String kind, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        MatterForm form = MatterForm.read(kind(kind), request, clauses(scope));
        if (!form.problems().isEmpty()) {
            return page(scope, "open", Optional.of(form), 0, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean known = units.tree().find(form.text("unit")).isPresent();
        if (!known || !permissions.may(WorkPlanDesk.person(), writing(form.kind()), form.text("unit"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        matters.add(form.on(scope.plan().id(), WorkPlanDesk.person().login()));
        return new RedirectView("/decisions");
    }

    @PostMapping("/decisions/{id}/step")
    View step(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean done,
            HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Matter matter = matters.find(scope.plan().id(), id).orElseThrow(WorkPlanDesk::notFound);
        Person person = WorkPlanDesk.person();
        if (!permissions.may(person, Action.WORKPLAN_WRITE, matter.unit())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (note.isBlank() || note.strip().length() > NOTE_MAX) {
            return page(scope, "all", Optional.empty(), id, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        matters.step(matter, done, note.strip(), person.login());
        return new RedirectView("/decisions?show=all#m" + id);
    }

    private static Set<String> clauses(Scope scope) {
        return scope.plan().clauses().stream().map(Clause::id).collect(Collectors.toSet());
    }

    private static Matter.Kind kind(String id) {
        return Arrays.stream(Matter.Kind.values())
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(WorkPlanDesk::notFound);
    }

    private static Action writing(Matter.Kind kind) {
        return kind == Matter.Kind.DECISION ? Action.DECISION_WRITE : Action.WORKPLAN_WRITE;
    }

    private View page(Scope scope, String show, Optional<MatterForm> form, long noteMissing, HttpStatus status) {
        Person person = WorkPlanDesk.person();
        LocalDate today = LocalDate.now(clock);
        List<MattersPage.Line> lines = matters.of(scope.plan().id()).stream()
                .filter(m -> shown(m, show, today))
                .map(m -> line(scope, m, person))
                .toList();
        MattersPage page = new MattersPage(
                scope,
                lines,
                show,
                form,
                form.map(f -> units(scope, person, writing(f.kind()))).orElse(List.of()),
                permissions.mayAnywhere(person, Action.DECISION_WRITE),
                permissions.mayAnywhere(person, Action.WORKPLAN_WRITE),
                today,
                noteMissing);
        PageHead head = PageHead.of(Texts.all().both("workplan.decisions"), Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.title"), "/workplan"))
                .synthetic(lines.stream().anyMatch(l -> l.matter().synthetic()));
        return pages.page("workplan/matters", head, page, status);
    }

    private static boolean shown(Matter matter, String show, LocalDate today) {
        return switch (show) {
            case "open" -> !matter.isDone();
            case "late" -> matter.isLate(today);
            case "done" -> matter.isDone();
            default -> true;
        };
    }

    private MattersPage.Line line(Scope scope, Matter matter, Person person) {
        Optional<Clause> clause = scope.plan().clauses().stream()
                .filter(c -> c.id().equals(matter.clause()))
                .findFirst();
        return new MattersPage.Line(
                matter,
                units.tree().get(matter.unit()),
                clause,
                permissions.may(person, Action.WORKPLAN_WRITE, matter.unit()));
    }

    /** Departments and streets: the units that the plan names. */
    private List<OrgUnit> units(Scope scope, Person person, Action action) {
        return units.tree().below(scope.plan().head().district()).stream()
                .filter(u -> !Measures.of(scope.plan(), u).isEmpty())
                .filter(u -> permissions.may(person, action, u.id()))
                .toList();
    }
}
