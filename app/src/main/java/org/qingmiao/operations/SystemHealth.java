package org.qingmiao.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.qingmiao.notice.delivery.DeliveryState;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.operations.JobStates.JobState;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.AuditFault;
import org.qingmiao.safeguard.web.AuditState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at everything on which the installation lives. */
@Component
@ConditionalOnWebApplication
class SystemHealth {
    private static final Duration MAIL_LOOKED_BACK = Duration.ofDays(7);
    private static final long MEGABYTE = 1L << 20;
    private static final long SPACE_LOW = 2_048 * MEGABYTE;
    /** The embedded database does not start with less than 300 MB. */
    private static final long SPACE_OUT = 300 * MEGABYTE;

    private final JdbcClient db;
    private final JobStates jobs;
    private final BackupHealth backups;
    private final IntrusionWatch watch;
    private final AuditState record;
    private final DeliveryState deliveries;
    private final Clock clock;
    private final Path data;

    SystemHealth(
            JdbcClient db,
            JobStates jobs,
            BackupHealth backups,
            IntrusionWatch watch,
            AuditState record,
            DeliveryState deliveries,
            Clock clock,
            @Value("${qingmiao.data:}") String data) {
        this.db = db;
        this.jobs = jobs;
        this.backups = backups;
        this.watch = watch;
        this.record = record;
        this.deliveries = deliveries;
        this.clock = clock;
        this.data = Path.of(data).toAbsolutePath();
    }

    /** All that can be looked at; of what lies in a database that does not answer nothing is said. */
    List<HealthCheck> checks() {
        List<HealthCheck> checks = new ArrayList<>();
        HealthCheck database = database();
        checks.add(database);
        checks.add(storage());
        if (database.level() == Level.GOOD) {
            checks.add(jobs());
            checks.add(mail());
            checks.add(backups.backup());
            checks.add(backups.drill());
            checks.add(record());
            checks.add(watch.health());
        }
        return checks;
    }

    /** Whether people can work: the one thing that is told to everybody. */
    boolean isUp() {
        try {
            return ActorContext.asSystem(
                            "health",
                            () -> db.sql("SELECT 1").query(Integer.class).single())
                    == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private record Database(String version, long bytes) {}

    private HealthCheck database() {
        long begin = System.nanoTime();
        try {
            Database found = ActorContext.asSystem(
                    "health",
                    () -> db.sql("""
                        SELECT current_setting('server_version'), pg_database_size(current_database())
                        """)
                            .query((row, n) -> new Database(row.getString(1), row.getLong(2)))
                            .single());
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            return check(
                    "database",
                    Level.GOOD,
                    "operations.health.database",
                    found.version,
                    found.bytes / MEGABYTE,
                    Math.max(1, millis));
        } catch (DataAccessException e) {
            return check("database", Level.BROKEN, "operations.health.database.broken");
        }
    }

    private HealthCheck storage() {
        try {
            FileStore store = Files.getFileStore(data);
            long free = store.getUsableSpace();
            Level level = free < SPACE_OUT ? Level.BROKEN : free < SPACE_LOW ? Level.WARNING : Level.GOOD;
            return check(
                    "storage", level, "operations.health.storage", free / MEGABYTE, store.getTotalSpace() / MEGABYTE);
        } catch (IOException e) {
            return check("storage", Level.BROKEN, "operations.health.storage.broken");
        }
    }

    private HealthCheck jobs() {
        List<JobState> all = jobs.all();
        Optional<Text> failing = names(all, job -> job.failures() > 0);
        Optional<Text> overdue = names(all, JobState::overdue);
        if (overdue.isPresent()) {
            return check("jobs", Level.BROKEN, "operations.health.jobs.overdue", overdue.get());
        }
        return failing.map(names -> check("jobs", Level.WARNING, "operations.health.jobs.failing", names))
                .orElseGet(() -> check("jobs", Level.GOOD, "operations.health.jobs", all.size()));
    }

    private static Optional<Text> names(List<JobState> jobs, Predicate<JobState> which) {
        List<Text> names = jobs.stream().filter(which).map(JobState::words).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Messages.list(names));
    }

    private HealthCheck mail() {
        if (!deliveries.mailIsOn()) {
            return check("mail", Level.GOOD, "operations.health.mail.off");
        }
        int failed = deliveries.failedSince(clock.instant().minus(MAIL_LOOKED_BACK));
        Level level = failed > 0 ? Level.WARNING : Level.GOOD;
        return check("mail", level, "operations.health.mail", deliveries.waiting(), failed);
    }

    private HealthCheck record() {
        return record.alarm()
                .map(AuditFault::entry)
                .map(entry -> check("record", Level.BROKEN, "operations.health.record.broken", entry))
                .orElseGet(() -> check("record", Level.GOOD, "operations.health.record"));
    }

    private static HealthCheck check(String id, Level level, String key, Object... figures) {
        return new HealthCheck(id, level, Messages.of(key, figures));
    }
}
