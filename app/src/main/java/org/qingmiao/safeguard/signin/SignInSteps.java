package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a sign-in: what proves the person, whether more is asked, and the session that follows. */
@Component
public class SignInSteps {
    private static final String PENDING = "qm.pending";
    private static final String PENDING_SINCE = "qm.pending-since";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KnownPeople known;
    private final IdleAccounts idle;
    private final SessionStart start;
    private final Clock clock;

    SignInSteps(KnownPeople known, IdleAccounts idle, SessionStart start, Clock clock) {
        this.known = known;
        this.idle = idle;
        this.start = start;
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
            HttpSession session = SessionStart.fresh(request);
            session.setAttribute(PENDING, login);
            session.setAttribute(PENDING_SINCE, clock.instant());
            return Step.SECOND_FACTOR;
        }
        start.begin(request, response, login, proof);
        return Step.DONE;
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
