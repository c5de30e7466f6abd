package org.qingmiao.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.page.MomentFormat;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the last backup was written and when one was last restored to try it; the record knows. */
@Component
class BackupHealth {
    private static final Duration BACKUP_OLD = Duration.ofDays(2);
    private static final Duration DRILL_OLD = Duration.ofDays(183);
    private static final String DRILL_FAILED = "backup.drill_failed";

    private final JdbcClient db;
    private final Clock clock;

    BackupHealth(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Done(String action, Instant at) {}

    HealthCheck backup() {
        return last(List.of("backup.write"))
                .map(done -> check("backup", done.at, BACKUP_OLD))
                .orElseGet(() -> never("backup"));
    }

    HealthCheck drill() {
        return last(List.of("backup.drill", DRILL_FAILED))
                .map(done -> done.action.equals(DRILL_FAILED)
                        ? new HealthCheck(
                                "drill",
                                Level.BROKEN,
                                Messages.of("operations.health.drill.failed", MomentFormat.minute(done.at)))
                        : check("drill", done.at, DRILL_OLD))
                .orElseGet(() -> never("drill"));
    }

    private HealthCheck check(String id, Instant at, Duration old) {
        Duration age = Duration.between(at, clock.instant());
        return new HealthCheck(
                id,
                age.compareTo(old) < 0 ? Level.GOOD : Level.WARNING,
                Messages.of("operations.health." + id, MomentFormat.minute(at)));
    }

    private static HealthCheck never(String id) {
        return new HealthCheck(id, Level.WARNING, Messages.of("operations.health." + id + ".never"));
    }

    private Optional<Done> last(List<String> actions) {
        return ActorContext.asSystem(
                "health",
                () -> db.sql("SELECT action, at FROM audit_entry WHERE action IN (:actions) ORDER BY at DESC LIMIT 1")
                        .param("actions", actions)
                        .query((row, n) -> new Done(
                                row.getString("action"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        .optional());
    }
}
