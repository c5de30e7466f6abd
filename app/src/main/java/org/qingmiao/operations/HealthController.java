package org.qingmiao.operations;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.qingmiao.operations.JobStates.JobState;
import org.qingmiao.page.Moments;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.Pages;
import org.qingmiao.page.Section;
import org.qingmiao.page.Signal;
import org.qingmiao.page.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Who cares for the installation sees how it is. */
@Controller
@ConditionalOnWebApplication
class HealthController {
    private final SystemHealth health;
    private final JobStates jobs;
    private final CareRights rights;
    private final Pages pages;

    HealthController(SystemHealth health, JobStates jobs, CareRights rights, Pages pages) {
        this.health = health;
        this.jobs = jobs;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping("/admin/health")
    View page() {
        rights.mustCare();
        List<HealthCheck> checks = health.checks();
        HealthPage page = new HealthPage(
                Texts.all()
                        .both("operations.health.is."
                                + HealthCheck.worst(checks).id()),
                checks.stream().map(HealthController::row).toList(),
                version(),
                Runtime.version().toString(),
                Moments.minute(Instant.ofEpochMilli(
                        ManagementFactory.getRuntimeMXBean().getStartTime())),
                jobs.all().stream().map(HealthController::job).toList());
        PageHead head = PageHead.of(Texts.all().both("safeguard.admin.health"), Section.ADMIN)
                .under(new PageHead.Crumb(Texts.all().both("safeguard.admin.title"), "/admin"));
        return pages.page("operations/health", head, page);
    }

    /** Of the jar; there is none where the program runs from classes, as tests do. */
    private static String version() {
        String version = HealthController.class.getPackage().getImplementationVersion();
        return version == null ? "—" : version;
    }

    private static HealthPage.Row row(HealthCheck check) {
        Signal signal = switch (check.level()) {
            case GOOD -> Signal.ACHIEVED;
            case WARNING -> Signal.AT_RISK;
            case BROKEN -> Signal.OFF_TRACK;
        };
        return new HealthPage.Row(
                signal,
                Texts.all().both("operations.level." + check.level().id()),
                Texts.all().both("operations.check." + check.id()),
                check.words());
    }

    private static HealthPage.Job job(JobState job) {
        return new HealthPage.Job(
                job.words(),
                job.lastSuccess().map(Moments::minute).orElse("—"),
                Moments.minute(job.next()),
                job.failures());
    }
}
