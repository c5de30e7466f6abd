package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a sign-in: what proves the person, whether more is asked, and the session that follows. */
@Component
public class SignInSteps {
    private static final String PENDING = "qm.pending";
    private static final String PENDING_SINCE = "qm.pending-since";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BROWSER_LENGTH = 200;

    private final KnownPeople known;
    private final Passwords passwords;
    private final Sessions sessions;
    private final IdleAccounts idle;
    private final FreshSignIn fresh;
    private final KnownDevices devices;
    private final Audit audit;
    private final Clock clock;

    SignInSteps(
            KnownPeople known,
            Passwords passwords,
            Sessions sessions,
            IdleAccounts idle,
            FreshSignIn fresh,
            KnownDevices devices,
            Audit audit,
            Clock clock) {
        this.known = known;
        this.passwords = passwords;
        this.sessions = sessions;
        this.idle = idle;
        this.fresh = fresh;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /** By what somebody proved who they are. */
    public enum Proof {
        PASSWORD(false),
        PASSWORD_AND_CODE(true),
        PASSKEY(true),
        UNIFIED_LOGIN(false),
        /** The city's login asked for two factors itself. */
        UNIFIED_LOGIN_TWO_FACTORS(true);

        private final boolean enough;

        Proof(boolean enough) {
            this.enough = enough;
        }
    }

    /** How far it is. */
    public enum Step {
        DONE,
        SECOND_FACTOR,
        REFUSED
    }

    /** Somebody has proved who they are, perhaps by one factor of two. */
    @Transactional
    public Step proved(HttpServletRequest request, HttpServletResponse response, String login, Proof proof) {
        known.forget(login);
        Optional<KnownPeople.Known> person = idle.disable(login) ? Optional.empty() : known.find(login);
        if (person.isEmpty()) {
            return Step.REFUSED;
        }
        if (!proof.enough && person.get().hasSecondFactor()) {
            HttpSession session = fresh(request);
            session.setAttribute(PENDING, login);
            session.setAttribute(PENDING_SINCE, clock.instant());
            return Step.SECOND_FACTOR;
        }
        begin(request, response, login, proof);
        return Step.DONE;
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, String login, Proof proof) {
        List<String> elsewhere = sessions.addresses(login);
        HttpSession session = fresh(request);
        session.setAttribute(Sessions.LOGIN, login);
        fresh.proved(session);
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        String agent = String.valueOf(request.getHeader("User-Agent"));
        String browser = agent.substring(0, Math.min(BROWSER_LENGTH, agent.length()));
        session.setAttribute(Sessions.BROWSER, browser);
        devices.remember(request, response, login, browser);
        passwords.seen(login);
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
    private static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }

    /** Who has given a password and still owes the second factor. */
    public Optional<String> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PENDING) instanceof String login)
                || !(session.getAttribute(PENDING_SINCE) instanceof Instant since)) {
            return Optional.empty();
        }
        return clock.instant().isBefore(since.plus(PATIENCE)) ? Optional.of(login) : Optional.empty();
    }
}
