package org.qingmiao.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.operations.JobStates.JobState;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.AuditFault;
import org.qingmiao.safeguard.web.AuditState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Looks at everything on which the installation lives. */
@Component
@ConditionalOnWebApplication
class SystemHealth {
    private final ServerHealth server;
    private final JobStates jobs;
    private final BackupHealth backups;
    private final IntrusionWatch watch;
    private final AuditState record;
    private final MailHealth mail;

    SystemHealth(
            ServerHealth server,
            JobStates jobs,
            BackupHealth backups,
            IntrusionWatch watch,
            AuditState record,
            MailHealth mail) {
        this.server = server;
        this.jobs = jobs;
        this.backups = backups;
        this.watch = watch;
        this.record = record;
        this.mail = mail;
    }

    /** Whether people can work: the one thing that is told to everybody. */
    boolean isUp() {
        return server.answers();
    }

    /** All that can be looked at; of what lies in a database that does not answer nothing is said. */
    List<HealthCheck> checks() {
        List<HealthCheck> checks = new ArrayList<>();
        HealthCheck database = server.database();
        checks.add(database);
        checks.add(server.storage());
        if (database.level() == Level.GOOD) {
            checks.add(jobs());
            checks.add(mail.health());
            checks.add(backups.backup());
            checks.add(backups.drill());
            checks.add(record());
            checks.add(watch.health());
        }
        return checks;
    }

    private HealthCheck jobs() {
        List<JobState> all = jobs.all();
        Optional<Text> failing = names(all, job -> job.failures() > 0);
        Optional<Text> overdue = names(all, JobState::overdue);
        if (overdue.isPresent()) {
            return HealthCheck.of("jobs", Level.BROKEN, "operations.health.jobs.overdue", overdue.get());
        }
        return failing.map(names -> HealthCheck.of("jobs", Level.WARNING, "operations.health.jobs.failing", names))
                .orElseGet(() -> HealthCheck.of("jobs", Level.GOOD, "operations.health.jobs", all.size()));
    }

    private static Optional<Text> names(List<JobState> jobs, Predicate<JobState> which) {
        List<Text> names = jobs.stream().filter(which).map(JobState::words).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Messages.list(names));
    }

    private HealthCheck record() {
        return record.alarm()
                .map(AuditFault::entry)
                .map(entry -> HealthCheck.of("record", Level.BROKEN, "operations.health.record.broken", entry))
                .orElseGet(() -> HealthCheck.of("record", Level.GOOD, "operations.health.record"));
    }
}
