package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qingmiao.safeguard.RequiresFreshSignIn;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Whether somebody has proved who they are not long ago. What opens a way in for later (a token, recovery codes, another
 * factor, another address) or closes one asks for it: whoever finds an unlocked computer has the session alone.
 */
@Component
class FreshSignIn implements RequiresFreshSignIn {
    static final Duration FRESH = Duration.ofMinutes(10);
    private static final String PROVED = "qm.proved";

    private final Clock clock;
    private final PageAfterSignIn next = new PageAfterSignIn();

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    /** Notes that the person of this session has just proved all that is asked of them. */
    void proved(HttpSession session) {
        session.setAttribute(PROVED, clock.instant());
    }

    @Override
    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED) instanceof Instant proved
                && clock.instant().isBefore(proved.plus(FRESH));
    }

    @Override
    public View ask(HttpServletRequest request, HttpServletResponse response, String back) {
        return new RedirectView(asked(request, response, back));
    }

    String asked(HttpServletRequest request, HttpServletResponse response, String back) {
        next.remember(request, response, back);
        return "/sign-in?again";
    }
}
