package org.qingmiao.demo;

import java.util.Set;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.Reports;
import org.qingmiao.plan.Plan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the years of a plan but the last, whose round is still under way in the demo. */
@Component
@Order(1)
class DemoPublications implements DemoPart {
    private final Reports reports;

    DemoPublications(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void fill(Plan plan, Set<Integer> years) {
        years.stream()
                .filter(y -> y >= plan.head().from() && y < plan.head().to())
                .filter(y -> reports.publication(plan, Kind.ANNUAL, y).isEmpty())
                .forEach(y -> publish(plan, y));
    }

    private void publish(Plan plan, int year) {
        reports.freeze(plan, Kind.ANNUAL, year, DemoFilling.AUTHOR);
        reports.publish(plan, Kind.ANNUAL, year, DemoFilling.AUTHOR);
    }
}
