package org.qingmiao.evaluation.report.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.document.PaperView;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.PublishedNumberCorrection;
import org.qingmiao.evaluation.report.publication.SignOffChecklist;
import org.qingmiao.plan.Plan;

/**
 * One report on the screen.
 *
 * @param publication the newest freezing, whatever became of it
 * @param history all freezings, the newest first
 * @param corrections printed numbers that are others now
 * @param checklist what was open when it was signed off, as the signer was shown
 * @param reasonMissing whether a withdrawal was asked for without saying why
 */
public record ReportView(
        Plan plan,
        PaperView paper,
        Optional<Publication> publication,
        List<Publication> history,
        List<PublishedNumberCorrection> corrections,
        Optional<SignOffChecklist> checklist,
        Rights rights,
        boolean reasonMissing) {
    /** What the visitor may do with it; {@code own}: what is frozen was frozen by the visitor, and another signs it off. */
    public record Rights(boolean freeze, boolean publish, boolean own) {}

    public Report report() {
        return paper.report();
    }

    public boolean is(Publication.State state) {
        return publication.map(p -> p.state() == state).orElse(false);
    }

    /** Whether what is shown changes with the data. */
    public boolean isDraft() {
        return !publication.map(Publication::stands).orElse(false);
    }
}
