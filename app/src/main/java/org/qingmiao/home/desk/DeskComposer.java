package org.qingmiao.home.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.ViewScope;
import org.qingmiao.home.desk.DeskView.Paper;
import org.qingmiao.home.desk.DeskView.Part;
import org.qingmiao.notice.delivery.DeliveryState;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.StateSignal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.PlanProgress;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Composes the desk from what the rooms publish. */
@Component
class DeskComposer {
    private final LateWork late;
    private final DataFaults faults;
    private final Reports reports;
    private final DeliveryState deliveries;
    private final OrgUnits units;

    DeskComposer(LateWork late, DataFaults faults, Reports reports, DeliveryState deliveries, OrgUnits units) {
        this.late = late;
        this.faults = faults;
        this.reports = reports;
        this.deliveries = deliveries;
        this.units = units;
    }

    /**
     * Who looks, and at what.
     *
     * @param progress of today, whatever year they look at: what is late now is to be seen to
     * @param whole id of the part that is shown to its end, or empty
     */
    record Look(Person person, ViewScope scope, PlanProgress progress, String whole) {}

    DeskView page(Look look, PlanEvaluation evaluation) {
        ViewScope viewScope = look.scope;
        String whole = look.whole;
        Plan plan = viewScope.plan();
        return new DeskView(
                viewScope,
                Part.of("late", late.of(look.person, plan, look.progress), whole),
                Part.of("mine", late.owedBy(look.person, plan), whole),
                Part.of("faults", faults.of(plan, viewScope.year()), whole),
                Part.of("gaps", gaps(evaluation), whole),
                papers(viewScope),
                deliveries.mailIsOn()
                        ? Optional.of(new DeskView.Mail(deliveries.waiting(), deliveries.failed()))
                        : Optional.empty());
    }

    private List<DeskView.Row> gaps(PlanEvaluation evaluation) {
        return evaluation.judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == TargetState.NO_DATA)
                .map(j -> new DeskView.Row(
                        StateSignal.NO_DATA,
                        j.target().name(),
                        name(j.indicator().responsible()),
                        "",
                        "/indicators/" + j.indicator().id()))
                .toList();
    }

    private Text name(String unit) {
        return units.tree().find(unit).map(OrgUnit::shortName).orElse(Text.same(""));
    }

    /** The year's report when it has ended, and the final one when the plan has come to its end. */
    private List<Paper> papers(ViewScope viewScope) {
        Plan plan = viewScope.plan();
        int year = viewScope.year();
        List<Paper> papers = new ArrayList<>();
        if (!viewScope.isSoFar()) {
            papers.add(paper(plan, Report.Kind.ANNUAL, year));
        }
        if (!viewScope.isSoFar() && year >= plan.head().to()) {
            papers.add(paper(plan, Report.Kind.FINAL, year));
        }
        return papers;
    }

    private Paper paper(Plan plan, Report.Kind kind, int year) {
        Paper.State state = reports.publication(plan, kind, year)
                .map(p -> switch (p.state()) {
                    case FROZEN -> Paper.State.FROZEN;
                    case DISCARDED, WITHDRAWN -> Paper.State.DRAFT;
                    case PUBLISHED -> reports.isCorrectedSince(p) ? Paper.State.CORRECTED_SINCE : Paper.State.PUBLISHED;
                })
                .orElse(Paper.State.DRAFT);
        return new Paper(kind.id(), year, "/reports/" + kind.id() + "/" + year, state);
    }
}
