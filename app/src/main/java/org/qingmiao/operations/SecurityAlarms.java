package org.qingmiao.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.qingmiao.notice.Notice;
import org.qingmiao.notice.Notices;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms from the first sign to what somebody found out: kept, told, on record. */
@Component
class SecurityAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityAlarms.class);

    private final SecurityAlarmRepository table;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    SecurityAlarms(
            SecurityAlarmRepository table,
            Accounts accounts,
            Permissions permissions,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.permissions = permissions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells of a sign once, until it is closed; what was closed a moment ago was seen by whoever closed it. */
    @Transactional
    void raise(Sign sign) {
        Instant recently = clock.instant().minus(IntrusionSigns.WINDOW);
        if (table.lastClosed(sign).filter(at -> at.isAfter(recently)).isEmpty()) {
            table.raise(sign).ifPresent(id -> tell(id, sign));
        }
    }

    private void tell(long id, Sign sign) {
        audit.record(AuditEntry.act(
                "security.alarm",
                "alarm:" + id,
                "",
                Map.of("kind", sign.kind().id(), "subject", sign.subject(), "seen", Integer.toString(sign.seen()))));
        // Who or from where stands in the record alone, not in a log that goes elsewhere.
        LOG.warn(
                "ALARM {}: sign of intrusion ({}), seen {} times",
                id,
                sign.kind().id(),
                sign.seen());
        accounts.all().stream()
                .filter(p -> permissions.may(p, Action.SECURITY_WATCH, ""))
                .forEach(p -> notices.send(new Notice(
                        p.login(),
                        "security.alarm",
                        Messages.of("operations.alarm.notice"),
                        Messages.of(sign.kind().key()),
                        "/admin/alarms")));
    }

    /**
     * Closes one for the person who acts.
     *
     * @param finding what was found out and done, 1 to 500 characters
     * @return whether it was still open
     */
    @Transactional
    boolean close(long id, String by, String finding) {
        boolean closed = table.close(id, by, finding);
        if (closed) {
            audit.record(AuditEntry.act("security.close", "alarm:" + id, "", Map.of("finding", finding)));
        }
        return closed;
    }

    /** How many are open, whoever asks. */
    int open() {
        return ActorContext.asSystem("health", table::open);
    }
}
