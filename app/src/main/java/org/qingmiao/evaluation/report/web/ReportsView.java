package org.qingmiao.evaluation.report.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.plan.Plan;

/**
 * All reports of a plan.
 *
 * @param year whose report is the next where there is none yet
 */
public record ReportsView(Plan plan, int year, List<Row> rows) {
    public record Row(Report.Kind kind, int year, Optional<Publication> publication) {}
}
