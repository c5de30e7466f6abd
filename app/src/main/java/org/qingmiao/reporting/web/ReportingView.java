package org.qingmiao.reporting.web;

import java.util.List;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;

/** Which units report, and how far each is with a year. */
public record ReportingView(Plan plan, PlanYears years, int year, List<Row> rows) {
    /** {@code mine}: the visitor may fill it in. */
    public record Row(OrgUnit unit, int filled, int all, boolean mine) {}
}
