package org.qingmiao.notice;

import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.AuditAlarm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells auditors and administrators that the record was changed behind the system's back. */
@Component
class AuditAlarmNotices {
    private final Accounts accounts;
    private final Notices notices;

    AuditAlarmNotices(Accounts accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    @EventListener
    void raised(AuditAlarm alarm) {
        ActorContext.asSystem("record alarm", accounts::all).stream()
                .filter(AuditAlarmNotices::caresForTheRecord)
                .forEach(person -> notices.send(new Notice(
                        person.login(),
                        "record.alarm",
                        Messages.of("notice.record.alarm"),
                        Messages.of(alarm.fault().kind().key(), alarm.fault().entry()),
                        person.has(Role.AUDITOR) ? "/admin/audit" : "/admin/audit/heads")));
    }

    private static boolean caresForTheRecord(Person person) {
        return person.has(Role.AUDITOR) || person.has(Role.ADMINISTRATOR);
    }
}
