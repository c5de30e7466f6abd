package org.qingmiao.safeguard;

import java.util.Locale;
import java.util.Map;
import org.qingmiao.platform.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes down who came in, who went and who was not let in. A program that sends its token with each request is not
 * written down each time; what it does is.
 */
@Component
class SignInAudit {
    private final Audit audit;
    private final Accounts accounts;

    SignInAudit(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        String login = event.getAuthentication().getName();
        write(login, AuditEntry.act("account.sign-in", "account:" + login, "", Map.of()));
    }

    @EventListener
    void went(LogoutSuccessEvent event) {
        String login = event.getAuthentication().getName();
        write(login, AuditEntry.act("account.sign-out", "account:" + login, "", Map.of()));
    }

    /** A name that is no account may be a password typed in the wrong field: it is not written down. */
    @EventListener
    void wasNotLetIn(AbstractAuthenticationFailureEvent event) {
        String given = event.getAuthentication().getName();
        boolean known = Acting.asSystem("sign-in", () -> accounts.find(given).isPresent());
        String reason = event.getException().getClass().getSimpleName().replace("Exception", "");
        write(
                "",
                AuditEntry.act(
                        "account.refused",
                        "account:" + (known ? given : "?"),
                        "",
                        Map.of("reason", reason.toLowerCase(Locale.ROOT))));
    }

    private void write(String login, AuditEntry entry) {
        Acting.as(login, () -> {
            audit.record(entry);
            return entry;
        });
    }
}
