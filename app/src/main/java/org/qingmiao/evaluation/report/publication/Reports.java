package org.qingmiao.evaluation.report.publication;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.PlanEdition;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.live.PlanEditions;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.chapter.RecordImprint;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Lang;
import org.springframework.stereotype.Component;

/** Makes reports, and gives those that were frozen as they were. */
@Component
public class Reports {
    private final PlanEditions editions;
    private final FrozenEditions frozen;
    private final Publications publications;
    private final PublishedNumberCorrections publishedNumberCorrections;
    private final ReportWriting writing;

    Reports(
            PlanEditions editions,
            FrozenEditions frozen,
            Publications publications,
            PublishedNumberCorrections publishedNumberCorrections,
            ReportWriting writing) {
        this.editions = editions;
        this.frozen = frozen;
        this.publications = publications;
        this.publishedNumberCorrections = publishedNumberCorrections;
        this.writing = writing;
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
        return writing.imprinted(editions.today(plan), kind, year, lang, Optional.empty());
    }

    /** Fixes the numbers and words of a report in both languages, as they are known now. */
    public void freeze(Plan plan, Kind kind, int year, String by) {
        publications.freeze(
                plan,
                kind,
                year,
                by,
                (edition, lang, asOf) -> writing.imprinted(edition, kind, year, lang, Optional.of(asOf)));
    }

    /** Whether a frozen report made again says what it said. */
    boolean saysTheSame(Publication publication) {
        Report again = writing.compose(
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
