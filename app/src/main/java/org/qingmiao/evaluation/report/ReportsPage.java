package org.qingmiao.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;

/** All reports of a plan. */
public record ReportsPage(Plan plan, List<Row> rows) {
    public record Row(Report.Kind kind, int year, Optional<Publication> publication) {}
}
