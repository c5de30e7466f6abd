package org.qingmiao.evaluation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.ClauseStates;
import org.qingmiao.evaluation.Evaluations;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.Progresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports, and keeps those that were published as they were. */
@Component
public class Reports {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Evaluations evaluations;
    private final Progresses progresses;
    private final OrgUnits units;
    private final PublicationTable publications;
    private final Clock clock;

    Reports(
            Evaluations evaluations,
            Progresses progresses,
            OrgUnits units,
            PublicationTable publications,
            Clock clock) {
        this.evaluations = evaluations;
        this.progresses = progresses;
        this.units = units;
        this.publications = publications;
        this.clock = clock;
    }

    /** The published report if there is one, else a draft of what is known now. */
    public Report of(Plan plan, Kind kind, int year, Lang lang) {
        return published(plan, kind, year)
                .flatMap(p -> publications.content(p, lang))
                .orElseGet(() -> draft(plan, kind, year, lang));
    }

    /** What the report would say now. */
    public Report draft(Plan plan, Kind kind, int year, Lang lang) {
        OrgTree tree = units.tree();
        PlanEvaluation evaluation = evaluations.evaluate(plan, plan.head().district(), year, Optional.empty());
        List<PlanEvaluation> streets = parts(plan, tree).stream()
                .map(u -> evaluations.evaluate(plan, u.id(), year, Optional.empty()))
                .toList();
        ClauseStates states = new ClauseStates(evaluation, progresses.of(plan.id()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new Composition(new Material(evaluation, streets, states, tree, lang, today)).compose(kind);
    }

    /** The units below the district at which the plan's elements are kept. */
    private static List<OrgUnit> parts(Plan plan, OrgTree tree) {
        return tree.children(plan.head().district()).stream()
                .filter(u -> plan.elements().values().stream()
                        .anyMatch(e -> e.level().equals(u.kind())))
                .toList();
    }

    public Optional<Publication> published(Plan plan, Kind kind, int year) {
        return publications.find(plan.id(), kind, year);
    }

    /** Freezes the report in both languages. Publishing what is published already changes nothing. */
    @Transactional
    public void publish(Plan plan, Kind kind, int year, String author) {
        if (published(plan, kind, year).isPresent()) {
            return;
        }
        Publication publication = new Publication(plan.id(), kind, year, author, clock.instant());
        publications.keep(publication, List.of(draft(plan, kind, year, Lang.ZH), draft(plan, kind, year, Lang.EN)));
    }

    /** Whether values changed since, so that a report made now would say something else. */
    public boolean correctedSince(Plan plan, Kind kind, int year, Lang lang) {
        return published(plan, kind, year)
                .flatMap(p -> publications.content(p, lang))
                .map(frozen -> {
                    Report now = draft(plan, kind, year, lang);
                    return !frozen.body().equals(now.body()) || !frozen.annex().equals(now.annex());
                })
                .orElse(false);
    }
}
