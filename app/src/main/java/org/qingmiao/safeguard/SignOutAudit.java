package org.qingmiao.safeguard;

import java.util.Map;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes down who signed out. Who came in, or was not let in, is written where it is decided. */
@Component
class SignOutAudit {
    private final Audit audit;

    SignOutAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        String login = event.getAuthentication().getName();
        ActorContext.as(login, () -> {
            audit.record(AuditEntry.act("sign_out.done", "account:" + login, "", Map.of()));
            return login;
        });
    }
}
