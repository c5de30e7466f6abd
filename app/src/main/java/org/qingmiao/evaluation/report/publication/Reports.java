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
import org.qingmiao.evaluation.live.PlanEditions;
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

/** Makes reports, and gives those that were frozen as they were. */
@Component
public class Reports {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PlanEditions editions;
    private final FrozenEditions frozen;
    private final ProgressReports progressReports;
    private final Publications publications;
    private final PublishedNumberCorrections publishedNumberCorrections;
    private final AuditHeads record;
    private final Clock clock;

    Reports(
            PlanEditions editions,
            FrozenEditions frozen,
            ProgressReports progressReports,
            Publications publications,
            PublishedNumberCorrections publishedNumberCorrections,
            AuditHeads record,
            Clock clock) {
        this.record = record;
        this.editions = editions;
        this.frozen = frozen;
        this.progressReports = progressReports;
        this.publications = publications;
        this.publishedNumberCorrections = publishedNumberCorrections;
        this.clock = clock;
    }

    /** The published report with a note of what was corrected since; the frozen one; else a draft of what is known now. */
    public Report of(Plan plan, Kind kind, int year, Lang lang) {
        Optional<Publication> standing = publications.newest(plan, kind, year).filter(Publication::stands);
        if (standing.isEmpty()) {
            return draft(plan, kind, year, lang);
        }
        Report words = publications.content(standing.get(), lang);
        return standing.get().isPublished() ? CorrectionNote.on(words, correctedSince(standing.get())) : words;
    }

    /** What the report would say now. */
    public Report draft(Plan plan, Kind kind, int year, Lang lang) {
        return RecordImprint.on(compose(editions.today(plan), kind, year, lang, Optional.empty()), record.now());
    }

    private Report compose(PlanEdition edition, Kind kind, int year, Lang lang, Optional<Instant> asOf) {
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

    /** Fixes the numbers and words of a report in both languages, as they are known now. */
    public void freeze(Plan plan, Kind kind, int year, String by) {
        publications.freeze(
                plan,
                kind,
                year,
                by,
                (edition, lang, asOf) ->
                        RecordImprint.on(compose(edition, kind, year, lang, Optional.of(asOf)), record.now()));
    }

    /** Whether a frozen report made again says what it said. */
    boolean saysTheSame(Publication publication) {
        Report again = compose(
                frozen.of(publication),
                publication.kind(),
                publication.year(),
                Lang.ZH,
                Optional.of(publication.asOf()));
        // The record has gone on since; its imprint is that of the freezing.
        return again.equals(RecordImprint.off(publications.content(publication, Lang.ZH)));
    }

    /** What became of the paper; empty if it was never frozen. */
    public Optional<Publication> publication(Plan plan, Kind kind, int year) {
        return publications.newest(plan, kind, year);
    }

    /** Whether a number that a paper printed is another one now. */
    public boolean isCorrectedSince(Publication publication) {
        return !correctedSince(publication).isEmpty();
    }

    /** What a published paper printed and is another number now. */
    public List<PublishedNumberCorrection> correctedSince(Publication publication) {
        PlanEdition edition = frozen.of(publication);
        PlanEvaluation then = edition.forPublic(publication.year(), Optional.of(publication.asOf()));
        return publishedNumberCorrections.since(edition, then, publication.asOf());
    }
}
