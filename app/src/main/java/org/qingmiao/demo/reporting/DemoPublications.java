package org.qingmiao.demo.reporting;

import java.time.Clock;
import java.util.Set;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.evaluation.report.Report.Kind;
import org.qingmiao.evaluation.report.publication.PublicationSignOff;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.PlanYears;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Publishes the years of a plan that have ended but the latest, whose round is still under way in the demo. */
@Component
@Order(1)
class DemoPublications implements DemoPart {
    private static final String FREEZES = "stats";
    private static final String SIGNS = "office";

    private final Reports reports;
    private final PublicationSignOff signing;
    private final Clock clock;

    DemoPublications(Reports reports, PublicationSignOff signing, Clock clock) {
        this.reports = reports;
        this.signing = signing;
        this.clock = clock;
    }

    @Override
    public void fill(Plan plan, Set<Integer> years) {
        PlanYears now = PlanYears.of(plan, clock);
        years.stream()
                .filter(y -> now.ended().contains(y) && y < now.shown())
                .filter(y -> reports.publication(plan, Kind.ANNUAL, y).isEmpty())
                .forEach(y -> publish(plan, y));
    }

    private void publish(Plan plan, int year) {
        reports.freeze(plan, Kind.ANNUAL, year, FREEZES);
        signing.signAsRead(plan, Kind.ANNUAL, year, SIGNS);
    }
}
