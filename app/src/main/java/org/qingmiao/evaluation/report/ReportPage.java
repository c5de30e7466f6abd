package org.qingmiao.evaluation.report;

import gg.jte.Content;
import java.util.Optional;
import org.qingmiao.plan.Plan;

/**
 * One report on the screen.
 *
 * @param corrected whether values changed since it was published
 */
public record ReportPage(
        Plan plan,
        Report report,
        Content content,
        Optional<Publication> published,
        boolean corrected,
        boolean mayPublish) {}
