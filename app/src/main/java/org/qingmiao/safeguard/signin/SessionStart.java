package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.AccountUse;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.stereotype.Component;

/** The session that follows a sign-in: a new one, noted in the record, from a browser that is remembered. */
@Component
class SessionStart {
    private static final int BROWSER_LENGTH = 200;

    private final Sessions sessions;
    private final FreshSignIn fresh;
    private final KnownDevices devices;
    private final AccountUse use;
    private final Audit audit;

    SessionStart(Sessions sessions, FreshSignIn fresh, KnownDevices devices, AccountUse use, Audit audit) {
        this.sessions = sessions;
        this.fresh = fresh;
        this.devices = devices;
        this.use = use;
        this.audit = audit;
    }

    /** Opens the session of somebody who has proved all that is asked of them. */
    void begin(HttpServletRequest request, HttpServletResponse response, String login, SignInSteps.Proof proof) {
        List<String> elsewhere = sessions.addresses(login);
        HttpSession session = fresh(request);
        session.setAttribute(Sessions.LOGIN, login);
        fresh.proved(session);
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        String agent = String.valueOf(request.getHeader("User-Agent"));
        String browser = agent.substring(0, Math.min(BROWSER_LENGTH, agent.length()));
        session.setAttribute(Sessions.BROWSER, browser);
        devices.remember(request, response, login, browser);
        use.seen(login);
        ActorContext.as(login, () -> {
            audit.record(AuditEntry.act("sign_in.done", "account:" + login, "", Map.of("proof", proof.name())));
            if (elsewhere.stream().anyMatch(a -> !a.equals(request.getRemoteAddr()))) {
                // Perhaps an account that several people share (GB/T 22239-2019, 8.1.4.2 c).
                audit.record(AuditEntry.act(
                        "sign_in.two_places",
                        "account:" + login,
                        "",
                        Map.of("addresses", String.join(" ", elsewhere) + " " + request.getRemoteAddr())));
            }
            return login;
        });
    }

    /** Nothing of the session before passes into the one after: not its id, not its form proof. */
    static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }
}
