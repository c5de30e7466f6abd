package org.qingmiao.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.Scope;
import org.qingmiao.evaluation.State;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Reports;
import org.qingmiao.home.DeskPage.Paper;
import org.qingmiao.home.DeskPage.Part;
import org.qingmiao.notice.DeliveryState;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.page.Signal;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.PlanProgress;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Composes the desk from what the rooms publish. */
@Component
class Desks {
    private final LateWork late;
    private final DataFaults faults;
    private final Reports reports;
    private final DeliveryState deliveries;
    private final OrgUnits units;

    Desks(LateWork late, DataFaults faults, Reports reports, DeliveryState deliveries, OrgUnits units) {
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
     * @param mine what waits for them
     * @param whole id of the part that is shown to its end, or empty
     */
    record Look(Person person, Scope scope, PlanProgress progress, List<DeskPage.Row> mine, String whole) {}

    DeskPage page(Look look, PlanEvaluation evaluation) {
        Scope scope = look.scope;
        String whole = look.whole;
        Plan plan = scope.plan();
        return new DeskPage(
                scope,
                Part.of("late", late.of(look.person, plan, look.progress), whole),
                Part.of("mine", look.mine, whole),
                Part.of("faults", faults.of(plan, scope.year()), whole),
                Part.of("gaps", gaps(evaluation), whole),
                papers(scope),
                deliveries.mailIsOn()
                        ? Optional.of(new DeskPage.Mail(deliveries.waiting(), deliveries.failed()))
                        : Optional.empty());
    }

    private List<DeskPage.Row> gaps(PlanEvaluation evaluation) {
        return evaluation.judgements().stream()
                .filter(Judgement::counted)
                .filter(j -> j.state() == State.NO_DATA)
                .map(j -> new DeskPage.Row(
                        Signal.NO_DATA,
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
    private List<Paper> papers(Scope scope) {
        Plan plan = scope.plan();
        int year = scope.year();
        List<Paper> papers = new ArrayList<>();
        if (!scope.isSoFar()) {
            papers.add(paper(plan, Report.Kind.ANNUAL, year));
        }
        if (!scope.isSoFar() && year >= plan.head().to()) {
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
