package org.qingmiao.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs of intrusion, as the database keeps them; row-level security shows them to who watches. */
@Component
class SecurityAlarmRepository {
    private static final int SHOWN = 200;

    private final JdbcClient db;
    private final Clock clock;

    SecurityAlarmRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Writes down that a sign was seen; one that is open already grows.
     *
     * @return its number if it is new
     */
    Optional<Long> raise(Sign sign) {
        return db.sql("""
            INSERT INTO security_alarm AS a (kind, subject, seen, first_at, last_at)
            VALUES (:kind, :subject, :seen, :now, :now)
            ON CONFLICT (kind, subject) WHERE closed_at IS NULL
            DO UPDATE SET seen = greatest(a.seen, excluded.seen), last_at = excluded.last_at
            RETURNING CASE WHEN xmax = 0 THEN id END
            """)
                .param("kind", sign.kind().id())
                .param("subject", sign.subject())
                .param("seen", sign.seen())
                .param("now", now())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** When one on the same was closed last. */
    Optional<Instant> lastClosed(Sign sign) {
        return db.sql("SELECT max(closed_at) AS at FROM security_alarm WHERE kind = :kind AND subject = :subject")
                .param("kind", sign.kind().id())
                .param("subject", sign.subject())
                .query((row, n) -> instant(row, "at"))
                .single();
    }

    /** Open ones first, then the newest. */
    List<SecurityAlarm> all() {
        return db.sql("SELECT * FROM security_alarm ORDER BY closed_at IS NOT NULL, last_at DESC, id DESC LIMIT :most")
                .param("most", SHOWN)
                .query(SecurityAlarmRepository::alarm)
                .list();
    }

    int open() {
        return db.sql("SELECT count(*) FROM security_alarm WHERE closed_at IS NULL")
                .query(Integer.class)
                .single();
    }

    /** Whether it was still open. */
    boolean close(long id, String by, String finding) {
        return db.sql("""
            UPDATE security_alarm SET closed_at = :now, closed_by = :by, finding = :finding
             WHERE id = :id AND closed_at IS NULL
            """)
                        .param("now", now())
                        .param("by", by)
                        .param("finding", finding)
                        .param("id", id)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static SecurityAlarm alarm(ResultSet row, int number) throws SQLException {
        return new SecurityAlarm(
                row.getLong("id"),
                SignKind.of(row.getString("kind")),
                row.getString("subject"),
                row.getInt("seen"),
                instant(row, "first_at").orElseThrow(),
                instant(row, "last_at").orElseThrow(),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("finding"));
    }
}
