package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.evaluation.view.TargetRow;
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.evaluation.view.ViewScopeReader;
import org.qingmiao.home.UnitView.Duty;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class UnitsController {
    private final ViewScopeReader viewScopeReader;
    private final PlanEvaluator planEvaluator;
    private final OrgUnits units;
    private final ProgressReports progressReports;
    private final Permissions permissions;
    private final PageRenderer pageRenderer;

    UnitsController(
            ViewScopeReader viewScopeReader,
            PlanEvaluator planEvaluator,
            OrgUnits units,
            ProgressReports progressReports,
            Permissions permissions,
            PageRenderer pageRenderer) {
        this.viewScopeReader = viewScopeReader;
        this.planEvaluator = planEvaluator;
        this.units = units;
        this.progressReports = progressReports;
        this.permissions = permissions;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/units")
    View units(HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        List<UnitsView.Group> groups = new ArrayList<>();
        for (var kind : viewScope.plan().organisation().kinds()) {
            List<OrgUnit> ofKind = units.tree().ofKind(viewScope.plan().head().district(), kind.id());
            if (!ofKind.isEmpty()) {
                groups.add(new UnitsView.Group(kind.name(), ofKind, duties(viewScope.plan(), ofKind)));
            }
        }
        PageHead head = PageHead.of(Messages.of("home.nav.units"), NavigationSection.at("/units"));
        return pageRenderer.page("home/units", head, new UnitsView(viewScope, groups));
    }

    private static List<Integer> duties(Plan plan, List<OrgUnit> units) {
        return units.stream()
                .map(u -> (int) plan.clauses().stream()
                        .filter(c -> c.lead().contains(u.id()))
                        .count())
                .toList();
    }

    @GetMapping("/units/{id}")
    View unit(@PathVariable String id, HttpServletRequest request) {
        ViewScope viewScope = viewScopeReader.of(request);
        OrgTree tree = units.tree();
        OrgUnit unit = tree.find(id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        PageHead head = PageHead.of(unit.name(), NavigationSection.at("/units"))
                .under(new PageHead.Crumb(Messages.of("home.nav.units"), "/units"))
                .synthetic(true);
        return pageRenderer.page("home/unit", head, page(viewScope, unit, Languages.of(request)));
    }

    private UnitView page(ViewScope viewScope, OrgUnit unit, Lang lang) {
        Plan plan = viewScope.plan();
        PlanEvaluation district =
                planEvaluator.evaluate(plan, plan.head().district(), viewScope.year(), viewScope.asOf());
        ClauseStates states = new ClauseStates(district, progressReports.of(plan, viewScope.year(), viewScope.asOf()));
        TargetRowComposer rows = new TargetRowComposer(plan, units.tree(), lang, 168);
        List<TargetRow> responsible = rows.of(district.judgements().stream()
                .filter(j -> j.indicator().responsible().equals(unit.id()))
                .toList());
        List<DataElement> elements = plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .filter(e ->
                        e.reporter().map(unit.id()::equals).orElse(e.level().equals(unit.kind())))
                .toList();
        return new UnitView(
                viewScope,
                unit,
                duties(plan, states, unit, true),
                duties(plan, states, unit, false),
                responsible,
                own(viewScope, unit, rows),
                elements,
                units.tree().children(unit.id()),
                worksOpen(unit));
    }

    private boolean worksOpen(OrgUnit unit) {
        return SignedIn.person()
                .filter(p -> permissions.may(p, Action.WORKPLAN_READ, unit.id())
                        && permissions.may(p, Action.SCORECARD_READ, unit.id()))
                .isPresent();
    }

    /** A part of the district has values of its own; a department has none. */
    private List<TargetRow> own(ViewScope viewScope, OrgUnit unit, TargetRowComposer rows) {
        OrgTree tree = units.tree();
        boolean holdsValues = viewScope.plan().elements().values().stream()
                .anyMatch(e -> !tree.ofKind(unit.id(), e.level()).isEmpty());
        if (!holdsValues) {
            return List.of();
        }
        return rows.of(
                planEvaluator
                        .evaluate(viewScope.plan(), unit.id(), viewScope.year(), viewScope.asOf())
                        .judgements()
                        .stream()
                        .filter(j -> j.now() != null || j.coverage().reported() > 0)
                        .sorted(Comparator.comparing(j -> j.state()))
                        .toList());
    }

    private static List<Duty> duties(Plan plan, ClauseStates states, OrgUnit unit, boolean leads) {
        List<Duty> duties = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            List<String> ids = leads ? clause.lead() : clause.assist();
            if (ids.contains(unit.id()) || ids.contains("all:" + unit.kind())) {
                duties.add(new Duty(clause.ref(), clause.title(), "/plan/" + clause.id(), states.signal(clause)));
            }
        }
        return duties;
    }
}
