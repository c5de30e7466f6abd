package org.qingmiao.notice;

import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.audit.AuditAlarm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells auditors and administrators that the record was changed behind the system's back. */
@Component
class AuditAlarmNotices {
    private final Accounts accounts;
    private final Permissions permissions;
    private final Notices notices;

    AuditAlarmNotices(Accounts accounts, Permissions permissions, Notices notices) {
        this.permissions = permissions;
        this.accounts = accounts;
        this.notices = notices;
    }

    @EventListener
    void raised(AuditAlarm alarm) {
        ActorContext.asSystem("record alarm", accounts::all).stream()
                .filter(person -> permissions.may(person, Action.RECORD_HEADS, ""))
                .forEach(person -> notices.send(new Notice(
                        person.login(),
                        "record.alarm",
                        Messages.of("notice.record.alarm"),
                        Messages.of(alarm.fault().kind().key(), alarm.fault().entry()),
                        permissions.may(person, Action.AUDIT_READ, "") ? "/admin/audit" : "/admin/audit/heads")));
    }
}
