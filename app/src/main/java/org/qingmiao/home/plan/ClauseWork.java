package org.qingmiao.home.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.plan.ClauseView.Open;
import org.qingmiao.home.plan.ClauseView.Unit;
import org.qingmiao.home.plan.ClauseView.Work;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.workplan.DecisionsAndIssues;
import org.qingmiao.workplan.WorkPlans;
import org.springframework.stereotype.Component;

/** What units do for a clause, and what they still owe to it. */
@Component
class ClauseWork {
    private final OrgUnits units;
    private final WorkPlans works;
    private final DecisionsAndIssues decisionsAndIssues;

    ClauseWork(OrgUnits units, WorkPlans works, DecisionsAndIssues decisionsAndIssues) {
        this.units = units;
        this.works = works;
        this.decisionsAndIssues = decisionsAndIssues;
    }

    List<Work> actions(ViewScope viewScope, Clause clause, AsOf asOf) {
        Set<String> measures =
                clause.measures().stream().map(Clause.Measure::id).collect(Collectors.toSet());
        return works.of(viewScope.plan().id(), viewScope.year()).stream()
                .filter(a -> measures.contains(a.measure()))
                .map(a -> new Work(
                        Unit.of(units.tree(), a.unit()),
                        a.title(),
                        "/workplan/actions/" + a.id(),
                        a.deadline().due(asOf),
                        a.state(asOf),
                        a.share(asOf)))
                .toList();
    }

    List<Open> open(Plan plan, Clause clause, AsOf asOf) {
        return decisionsAndIssues.of(plan.id(), asOf).stream()
                .filter(m -> m.clause().equals(clause.id()) && !m.isDone(asOf))
                .map(m -> new Open(
                        Unit.of(units.tree(), m.unit()),
                        m.kind().id(),
                        m.text(),
                        "/decisions?show=all#m" + m.id(),
                        m.deadline().due(asOf),
                        m.isLate(asOf) ? StateSignal.OFF_TRACK : StateSignal.ON_TRACK))
                .toList();
    }
}
