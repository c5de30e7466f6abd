package org.qingmiao.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.notice.delivery.RandomSecret;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secret addresses at which calendar programs find a person's days; a new one ends the old. */
@Component
public class CalendarAddresses {
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    CalendarAddresses(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody has one. */
    public boolean isUsed(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM calendar_address WHERE login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    /** The word in the new address; it cannot be read again. */
    @Transactional
    public RandomSecret renew(String login) {
        RandomSecret randomSecret = RandomSecret.fresh();
        db.sql("""
            INSERT INTO calendar_address (login, digest, at) VALUES (:login, :digest, :now)
            ON CONFLICT (login) DO UPDATE SET digest = excluded.digest, at = excluded.at
            """)
                .param("login", login)
                .param("digest", randomSecret.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.act("person.calendar_open", "person:" + login, "", Map.of()));
        return randomSecret;
    }

    /** Ends the one that is in use. */
    @Transactional
    public void end(String login) {
        int ended = db.sql("DELETE FROM calendar_address WHERE login = :login")
                .param("login", login)
                .update();
        if (ended > 0) {
            audit.record(AuditEntry.act("person.calendar_end", "person:" + login, "", Map.of()));
        }
    }

    /** Whose address it is. */
    public Optional<String> owner(RandomSecret randomSecret) {
        return ActorContext.asSystem(
                "calendars",
                () -> db.sql("SELECT login FROM calendar_address WHERE digest = :digest")
                        .param("digest", randomSecret.digest())
                        .query(String.class)
                        .optional());
    }
}
