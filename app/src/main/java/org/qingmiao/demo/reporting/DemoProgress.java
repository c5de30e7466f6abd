package org.qingmiao.demo.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.demo.DemoPart;
import org.qingmiao.plan.DemoData;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.progress.AsOf;
import org.qingmiao.reporting.progress.ProgressReport;
import org.qingmiao.reporting.progress.ProgressReports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What units reported along the years, before it is published; nothing of days that are still to come. */
@Component
@Order(0)
class DemoProgress implements DemoPart {
    private final ProgressReports progressReports;
    private final Clock clock;

    DemoProgress(ProgressReports progressReports, Clock clock) {
        this.progressReports = progressReports;
        this.clock = clock;
    }

    @Override
    public void fill(Plan plan, Set<Integer> years) {
        LocalDate today = AsOf.day(clock.instant());
        List<DemoData.Progress> entries = plan.demo().progress().stream()
                .filter(p -> !p.on().isAfter(today))
                .sorted(Comparator.comparing(DemoData.Progress::on))
                .toList();
        if (progressReports.of(plan, plan.head().to(), Optional.empty()).isEmpty()) {
            entries.forEach(p -> {
                long id = progressReports.record(plan.id(), progress(p));
                p.evidence().ifPresent(words -> progressReports.prove(id, words, AUTHOR));
            });
        }
    }

    private ProgressReport progress(DemoData.Progress p) {
        return new ProgressReport(
                p.item(),
                ProgressReport.State.valueOf(p.state().name()),
                p.share(),
                p.on(),
                p.note().orElse(Text.same("")),
                AUTHOR,
                clock.instant(),
                true,
                List.of());
    }
}
