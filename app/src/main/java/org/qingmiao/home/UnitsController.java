package org.qingmiao.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qingmiao.evaluation.ClauseStates;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.Scopes;
import org.qingmiao.evaluation.TargetRow;
import org.qingmiao.evaluation.TargetRows;
import org.qingmiao.home.UnitPage.Duty;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Languages;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.reporting.Progresses;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class UnitsController {
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final OrgUnits units;
    private final Progresses progresses;
    private final Permissions permissions;
    private final Pages pages;

    UnitsController(
            Scopes scopes,
            Evaluations evaluations,
            OrgUnits units,
            Progresses progresses,
            Permissions permissions,
            Pages pages) {
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.units = units;
        this.progresses = progresses;
        this.permissions = permissions;
        this.pages = pages;
    }

    @GetMapping("/units")
    View units(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        List<UnitsPage.Group> groups = new ArrayList<>();
        for (var kind : scope.plan().unitKinds()) {
            List<OrgUnit> ofKind = units.tree().ofKind(scope.plan().head().district(), kind.id());
            if (!ofKind.isEmpty()) {
                groups.add(new UnitsPage.Group(kind.name(), ofKind, duties(scope.plan(), ofKind)));
            }
        }
        PageHead head = PageHead.of(Texts.all().both("page.nav.units"), Section.UNITS);
        return pages.page("home/units", head, new UnitsPage(scope, groups));
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
        Scope scope = scopes.of(request);
        OrgTree tree = units.tree();
        OrgUnit unit = tree.find(id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        PageHead head = PageHead.of(unit.name(), Section.UNITS)
                .under(new PageHead.Crumb(Texts.all().both("page.nav.units"), "/units"))
                .synthetic(true);
        return pages.page("home/unit", head, page(scope, unit, Languages.of(request)));
    }

    private UnitPage page(Scope scope, OrgUnit unit, Lang lang) {
        Plan plan = scope.plan();
        PlanEvaluation district = evaluations.evaluate(plan, plan.head().district(), scope.year(), scope.asOf());
        ClauseStates states = new ClauseStates(district, progresses.of(plan, scope.year(), scope.asOf()));
        TargetRows rows = new TargetRows(plan, units.tree(), lang, 168);
        List<TargetRow> responsible = rows.of(district.judgements().stream()
                .filter(j -> j.indicator().responsible().equals(unit.id()))
                .toList());
        List<DataElement> elements = plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .filter(e ->
                        e.reporter().map(unit.id()::equals).orElse(e.level().equals(unit.kind())))
                .toList();
        return new UnitPage(
                scope,
                unit,
                duties(plan, states, unit, true),
                duties(plan, states, unit, false),
                responsible,
                own(scope, unit, rows),
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
    private List<TargetRow> own(Scope scope, OrgUnit unit, TargetRows rows) {
        OrgTree tree = units.tree();
        boolean holdsValues = scope.plan().elements().values().stream()
                .anyMatch(e -> !tree.ofKind(unit.id(), e.level()).isEmpty());
        if (!holdsValues) {
            return List.of();
        }
        return rows.of(evaluations.evaluate(scope.plan(), unit.id(), scope.year(), scope.asOf()).judgements().stream()
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
