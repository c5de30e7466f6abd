package org.qingmiao.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs that come round again are, as their scheduler keeps them. */
@Component
class JobStates {
    /** A job that is due is begun within seconds; one that runs gives a sign of life. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    JobStates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One job.
     *
     * @param failures in a row up to now
     * @param overdue whether it is due for some minutes and nobody does it
     */
    record JobState(String name, Optional<Instant> lastSuccess, Instant next, int failures, boolean overdue) {
        Text words() {
            return Messages.of("operations.job.of." + name.replace('-', '_'));
        }
    }

    List<JobState> all() {
        Instant late = clock.instant().minus(LATE);
        return ActorContext.asSystem(
                "health",
                () -> db.sql("SELECT * FROM scheduled_tasks ORDER BY task_name")
                        .query((row, n) -> job(row, late))
                        .list());
    }

    private static JobState job(ResultSet row, Instant late) throws SQLException {
        Instant next = instant(row, "execution_time").orElseThrow();
        boolean runs = row.getBoolean("picked")
                && instant(row, "last_heartbeat").filter(late::isBefore).isPresent();
        return new JobState(
                row.getString("task_name"),
                instant(row, "last_success"),
                next,
                row.getInt("consecutive_failures"),
                next.isBefore(late) && !runs);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
