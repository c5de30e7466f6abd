package org.qingmiao.safeguard.audit;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.qingmiao.platform.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes entries of the record whose time is up: after {@code qingmiao.audit.years} years, by default five. The
 * database refuses fewer than three, which is what entries on personal data are kept for, whoever asks.
 */
@Component
class AuditRetention implements Job {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final Clock clock;
    private final int years;

    AuditRetention(JdbcClient db, Clock clock, @Value("${qingmiao.audit.years:5}") int years) {
        this.db = db;
        this.clock = clock;
        this.years = years;
    }

    @Override
    public String name() {
        return "audit-retention";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZONE, LocalTime.of(3, 40));
    }

    @Override
    public void run() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        db.sql("SELECT qm_audit_seal(:before, :now)")
                .param("before", now.minusYears(years).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .param("now", now.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
