package org.qingmiao.operations;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.qingmiao.operations.JobStates.JobState;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.page.PageHead;
import org.qingmiao.page.PageRenderer;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.AdminPart;
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
    private final PageRenderer pageRenderer;

    HealthController(SystemHealth health, JobStates jobs, CareRights rights, PageRenderer pageRenderer) {
        this.health = health;
        this.jobs = jobs;
        this.rights = rights;
        this.pageRenderer = pageRenderer;
    }

    @GetMapping("/admin/health")
    View page() {
        rights.mustCare();
        List<HealthCheck> checks = health.checks();
        HealthView page = new HealthView(
                Messages.of("operations.health.is." + HealthCheck.worst(checks).id()),
                checks.stream().map(HealthController::row).toList(),
                version(),
                Runtime.version().toString(),
                MomentFormat.minute(Instant.ofEpochMilli(
                        ManagementFactory.getRuntimeMXBean().getStartTime())),
                jobs.all().stream().map(HealthController::job).toList());
        PageHead head = PageHead.of(Messages.of("operations.admin.health"), AdminPart.SECTION)
                .under(AdminPart.CRUMB);
        return pageRenderer.page("operations/health", head, page);
    }

    /** Of the jar; there is none where the program runs from classes, as tests do. */
    private static String version() {
        String version = HealthController.class.getPackage().getImplementationVersion();
        return version == null ? "—" : version;
    }

    private static HealthView.Row row(HealthCheck check) {
        StateSignal stateSignal = switch (check.level()) {
            case GOOD -> StateSignal.ACHIEVED;
            case WARNING -> StateSignal.AT_RISK;
            case BROKEN -> StateSignal.OFF_TRACK;
        };
        return new HealthView.Row(
                stateSignal,
                Messages.of("operations.level." + check.level().id()),
                Messages.of("operations.check." + check.id()),
                check.words());
    }

    private static HealthView.Job job(JobState job) {
        return new HealthView.Job(
                job.words(),
                job.lastSuccess().map(MomentFormat::minute).orElse("—"),
                MomentFormat.minute(job.next()),
                job.failures());
    }
}
