package org.qingmiao.safeguard.people;

import java.util.Map;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.springframework.stereotype.Component;

/** Who accounts are at the unified login, as somebody else writes it down. */
@Component
class UnifiedLinks {
    private static final int LONGEST_SUBJECT = 200;

    private final UnifiedLogin unified;
    private final Audit audit;

    UnifiedLinks(UnifiedLogin unified, Audit audit) {
        this.unified = unified;
        this.audit = audit;
    }

    /** Writes down who the account is at the unified login; empty takes it back. False if that is impossible. */
    boolean link(String login, String subject) {
        if (!unified.isThere() || subject.length() > LONGEST_SUBJECT) {
            return false;
        }
        if (unified.subject(login).equals(subject.strip())) {
            return true;
        }
        if (!unified.link(login, subject)) {
            return false;
        }
        // Without the subject, which may be a number of the person's papers.
        Map<String, String> facts = Map.of("linked", Boolean.toString(!subject.isBlank()));
        audit.record(AuditEntry.act("account.link", "account:" + login, "", facts));
        return true;
    }
}
