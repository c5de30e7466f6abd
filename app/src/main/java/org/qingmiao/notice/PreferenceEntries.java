package org.qingmiao.notice;

import java.util.Map;
import java.util.TreeSet;
import org.qingmiao.safeguard.PersonalDigests;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** What the record says of how somebody wants to be told. The address is personal: a digest of it stands there. */
@Component
class PreferenceEntries {
    private final Audit audit;
    private final PersonalDigests digests;

    PreferenceEntries(Audit audit, PersonalDigests digests) {
        this.audit = audit;
        this.digests = digests;
    }

    void change(String login, Preference before, Preference after) {
        audit.record(AuditEntry.change(
                "person.notice_preference", subject(login), "", facts(login, before), facts(login, after)));
    }

    void confirmed(String login) {
        audit.record(AuditEntry.act("person.mail_confirmed", subject(login), "", Map.of("confirmed", "true")));
    }

    private Map<String, String> facts(String login, Preference p) {
        return Map.of(
                "mail", digests.of(subject(login), "mail", p.mail()),
                "lang", p.lang().name(),
                "rhythm", p.rhythm().id(),
                "muted", String.join(" ", new TreeSet<>(p.muted())));
    }

    static String subject(String login) {
        return "person:" + login;
    }
}
