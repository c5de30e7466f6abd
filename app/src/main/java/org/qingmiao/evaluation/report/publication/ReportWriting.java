package org.qingmiao.evaluation.report.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.chapter.RecordImprint;
import org.qingmiao.evaluation.report.chapter.ReportComposition;
import org.qingmiao.evaluation.report.chapter.ReportInput;
import org.qingmiao.evaluation.view.ClauseStates;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.progress.ProgressReports;
import org.qingmiao.safeguard.audit.AuditHeads;
import org.springframework.stereotype.Component;

/** Writes a report of what is known with an edition of the plan, now or as of a moment. */
@Component
class ReportWriting {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProgressReports progressReports;
    private final AuditHeads record;
    private final Clock clock;

    ReportWriting(ProgressReports progressReports, AuditHeads record, Clock clock) {
        this.progressReports = progressReports;
        this.record = record;
        this.clock = clock;
    }

    /** With the line that says where the record ends now. */
    Report imprinted(PlanEdition edition, Kind kind, int year, Lang lang, Optional<Instant> asOf) {
        return RecordImprint.on(compose(edition, kind, year, lang, asOf), record.now());
    }

    Report compose(PlanEdition edition, Kind kind, int year, Lang lang, Optional<Instant> asOf) {
        Plan plan = edition.plan();
        PlanEvaluation evaluation = edition.forPublic(year, asOf);
        List<String> parts =
                parts(plan, edition.tree()).stream().map(OrgUnit::id).toList();
        List<PlanEvaluation> streets = edition.evaluations().evaluate(plan, parts, year, asOf);
        Set<String> named = edition.evaluations().namedByPart(plan, parts, year, asOf);
        ClauseStates states = new ClauseStates(evaluation, progressReports.of(plan, year, asOf));
        LocalDate day = LocalDate.ofInstant(asOf.orElseGet(clock::instant), ZONE);
        return new ReportComposition(new ReportInput(evaluation, streets, named, states, edition.tree(), lang, day))
                .compose(kind);
    }

    /** The units below the district at which the plan's elements are kept. */
    private static List<OrgUnit> parts(Plan plan, OrgTree tree) {
        return tree.children(plan.head().district()).stream()
                .filter(u -> plan.elements().values().stream()
                        .anyMatch(e -> e.level().equals(u.kind())))
                .toList();
    }
}
