package org.qingmiao.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.Tables;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.AsOf;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Receives;
import org.qingmiao.workplan.WorkPlanDesk.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Work plans of a year: of all units, and of one with the progress of its measures. */
@Controller
class WorkPlanController {
    private final WorkPlanDesk desk;
    private final Scopes scopes;
    private final WorkPlans plans;
    private final WorkPlanTotals totals;
    private final MeasureProgress measures;
    private final Progresses progresses;
    private final Clock clock;
    private final Pages pages;

    WorkPlanController(
            WorkPlanDesk desk,
            Scopes scopes,
            WorkPlans plans,
            WorkPlanTotals totals,
            MeasureProgress measures,
            Progresses progresses,
            Clock clock,
            Pages pages) {
        this.desk = desk;
        this.scopes = scopes;
        this.plans = plans;
        this.totals = totals;
        this.measures = measures;
        this.progresses = progresses;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/workplan")
    View list(@RequestParam(defaultValue = "plan") String sort, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        WorkPlansPage page = totals.page(scope, WorkPlanDesk.person(), sort);
        boolean synthetic = plans.of(scope.plan().id(), scope.year()).stream().anyMatch(WorkAction::synthetic);
        PageHead head =
                PageHead.of(Texts.all().both("workplan.title"), Section.PLAN).synthetic(synthetic);
        return pages.page("workplan/list", head, page);
    }

    @GetMapping("/workplan.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String format, HttpServletRequest request) {
        Scope scope = scopes.of(request);
        Table table = WorkPlanTable.of(
                plans.of(scope.plan().id(), scope.year()), AsOf.ofYear(scope.year(), scope.asOf(), clock.instant()));
        String type = format.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"workplan-" + scope.year() + "." + format + "\"")
                .body(format.equals("csv") ? Tables.csv(table) : Tables.xlsx(table));
    }

    @GetMapping("/workplan/{unit}")
    View unit(@PathVariable String unit, @RequestParam Optional<Long> undo, HttpServletRequest request) {
        return page(desk.visit(request, unit), undo, ProgressEntry.none(), HttpStatus.OK);
    }

    /** How far a measure is; the traffic lights of its clause come from it. */
    @Receives(from = Action.WORKPLAN_WRITE, megabytes = 25)
    @PostMapping("/workplan/{unit}/progress")
    View progress(@PathVariable String unit, HttpServletRequest request) {
        Visit visit = desk.visit(request, unit);
        ProgressEntry entry = ProgressEntry.read(request, visit.scope().plan(), measures.today());
        if (!visit.mayWrite() || !measures.mayReport(visit, entry.item())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        if (entry.problem().isPresent()) {
            return page(visit, Optional.empty(), entry, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int year = measures.record(visit, entry);
        return new RedirectView("/workplan/" + unit + "?year=" + year + "#" + entry.item());
    }

    private View page(Visit visit, Optional<Long> undo, ProgressEntry entry, HttpStatus status) {
        Scope scope = visit.scope();
        PlanProgress progress = progresses.of(scope.plan(), scope.year(), scope.asOf());
        AsOf asOf = progress.asOf();
        List<WorkPlanPage.Line> lines = plans
                .of(scope.plan().id(), scope.year(), visit.unit().id())
                .stream()
                .map(a -> WorkPlanPage.Line.of(a, asOf))
                .toList();
        List<WorkPlanPage.Item> items = Measures.of(scope.plan(), visit.unit()).stream()
                .map(m -> item(visit, m, progress, lines))
                .filter(i -> i.owned() || !i.actions().isEmpty())
                .sorted(Comparator.comparing(WorkPlanPage.Item::owned).reversed())
                .toList();
        WorkPlanPage page = new WorkPlanPage(
                scope,
                asOf,
                visit.unit(),
                items,
                lines.stream().filter(l -> l.action().withdrawn()).toList(),
                undo.filter(id -> lines.stream()
                        .anyMatch(l -> l.action().id() == id && l.action().withdrawn())),
                entry,
                visit.mayWrite());
        PageHead head = PageHead.of(
                        Texts.all().both("workplan.of", visit.unit().shortName(), scope.year()), Section.PLAN)
                .under(new PageHead.Crumb(Texts.all().both("workplan.title"), "/workplan"))
                .synthetic(lines.stream().anyMatch(l -> l.action().synthetic()));
        return pages.page("workplan/unit", head, page, status);
    }

    private WorkPlanPage.Item item(Visit visit, UnitMeasure of, PlanProgress progress, List<WorkPlanPage.Line> lines) {
        return new WorkPlanPage.Item(
                of.clause(),
                of.measure(),
                of.owned(),
                progress.of(of.measure()),
                visit.mayWrite() && of.owned()
                        ? measures.newest(visit.scope().plan(), of.measure().id())
                        : Optional.empty(),
                lines.stream()
                        .filter(l -> !l.action().withdrawn())
                        .filter(l -> l.action().measure().equals(of.measure().id()))
                        .toList());
    }
}
