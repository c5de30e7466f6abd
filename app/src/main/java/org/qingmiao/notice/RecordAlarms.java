package org.qingmiao.notice;

import org.qingmiao.page.Texts;
import org.qingmiao.platform.Acting;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.RecordAlarm;
import org.qingmiao.safeguard.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells auditors and administrators that the record was changed behind the system's back. */
@Component
class RecordAlarms {
    private final Accounts accounts;
    private final Notices notices;

    RecordAlarms(Accounts accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    @EventListener
    void raised(RecordAlarm alarm) {
        Acting.asSystem("record alarm", accounts::all).stream()
                .filter(RecordAlarms::caresForTheRecord)
                .forEach(person -> notices.send(new Notice(
                        person.login(),
                        "record.alarm",
                        Texts.all().both("notice.record.alarm"),
                        Texts.all()
                                .both(alarm.fault().kind().key(), alarm.fault().entry()),
                        person.has(Role.AUDITOR) ? "/admin/audit" : "/admin/audit/heads")));
    }

    private static boolean caresForTheRecord(Person person) {
        return person.has(Role.AUDITOR) || person.has(Role.ADMINISTRATOR);
    }
}
