package org.qingmiao.workplan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.field.Option;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.workplan.DeadlineChanges;
import org.qingmiao.workplan.DecisionOrIssue;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.qingmiao.workplan.Measures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Lists decisions and problems as they stand now, or as they stood at the end of a year. */
@Component
class DecisionsAndIssuesComposer {
    private final DecisionsAndIssues decisionsAndIssues;
    private final DeadlineChanges deadlineChanges;
    private final OrgUnits units;
    private final Permissions permissions;
    private final Clock clock;
    private final PageRenderer pageRenderer;

    DecisionsAndIssuesComposer(
            DecisionsAndIssues decisionsAndIssues,
            DeadlineChanges deadlineChanges,
            OrgUnits units,
            Permissions permissions,
            Clock clock,
            PageRenderer pageRenderer) {
        this.decisionsAndIssues = decisionsAndIssues;
        this.deadlineChanges = deadlineChanges;
        this.units = units;
        this.permissions = permissions;
        this.clock = clock;
        this.pageRenderer = pageRenderer;
    }

    /** {@code year}: the one that was asked for; absent for what stands now. */
    record Look(ViewScope scope, Optional<Integer> year, String show) {}

    View page(Look look, Optional<DecisionOrIssueForm> form, DecisionsAndIssuesView.Wrong wrong, HttpStatus status) {
        Person person = WorkPlanResolver.person();
        ViewScope viewScope = look.scope();
        AsOf asOf = look.year()
                .map(y -> AsOf.ofYear(y, viewScope.asOf(), clock.instant()))
                .orElse(AsOf.now(clock.instant()));
        List<DecisionsAndIssuesView.Line> lines = decisionsAndIssues
                .of(viewScope.plan().id(), asOf)
                .stream()
                .filter(m -> shown(m, look.show(), asOf))
                .map(m -> line(viewScope, m, person, asOf))
                .toList();
        DecisionsAndIssuesView page = new DecisionsAndIssuesView(
                viewScope,
                look.year(),
                lines,
                look.show(),
                form,
                permissions.mayAnywhere(person, Action.DECISION_WRITE),
                permissions.mayAnywhere(person, Action.WORKPLAN_WRITE),
                wrong);
        PageHead head = PageHead.of(Messages.of("workplan.decisions"), NavigationSection.at("/plan"))
                .under(new PageHead.Crumb(Messages.of("workplan.title"), "/workplan"))
                .synthetic(lines.stream().anyMatch(l -> l.matter().synthetic()));
        return pageRenderer.page("workplan/matters", head, page, status);
    }

    private static boolean shown(DecisionOrIssue decisionOrIssue, String show, AsOf asOf) {
        return switch (show) {
            case "open" -> !decisionOrIssue.isDone(asOf);
            case "late" -> decisionOrIssue.isLate(asOf);
            case "done" -> decisionOrIssue.isDone(asOf);
            default -> true;
        };
    }

    private DecisionsAndIssuesView.Line line(
            ViewScope viewScope, DecisionOrIssue decisionOrIssue, Person person, AsOf asOf) {
        Optional<Clause> clause = viewScope.plan().clauses().stream()
                .filter(c -> c.id().equals(decisionOrIssue.clause()))
                .findFirst();
        boolean done = decisionOrIssue.isDone(asOf);
        boolean late = decisionOrIssue.isLate(asOf);
        LocalDate counted = decisionOrIssue.deadline().counted(asOf);
        return new DecisionsAndIssuesView.Line(
                decisionOrIssue,
                units.tree().get(decisionOrIssue.unit()),
                clause,
                done ? "done" : late ? "late" : "open",
                done ? StateSignal.ACHIEVED : late ? StateSignal.OFF_TRACK : StateSignal.ON_TRACK,
                decisionOrIssue.deadline().due(asOf),
                decisionOrIssue.steps(asOf),
                decisionOrIssue.isMissed(asOf) ? Optional.of(counted) : Optional.empty(),
                permissions.may(person, Action.WORKPLAN_WRITE, decisionOrIssue.unit()),
                deadlineChanges.mayChange(person, decisionOrIssue.deadline(), decisionOrIssue.unit()));
    }

    /** What who looks may choose: units that may be in charge, clauses. */
    DecisionOrIssueForm.Offer offer(ViewScope viewScope, Action action) {
        List<Option> clauses = viewScope.plan().clauses().stream()
                .map(c -> new Option(c.id(), label(c)))
                .toList();
        return new DecisionOrIssueForm.Offer(units(viewScope, WorkPlanResolver.person(), action), clauses);
    }

    private static Text label(Clause clause) {
        return new Text(
                clause.ref() + " " + clause.title().zh(),
                clause.ref() + " " + clause.title().en());
    }

    /** Departments and streets of the plan's district: the units that the plan names. */
    private List<Option> units(ViewScope viewScope, Person person, Action action) {
        return units.tree().below(viewScope.plan().head().district()).stream()
                .filter(u -> !Measures.of(viewScope.plan(), u).isEmpty())
                .filter(u -> permissions.may(person, action, u.id()))
                .map(u -> new Option(u.id(), u.shortName()))
                .toList();
    }
}
