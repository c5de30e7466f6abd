package org.qingmiao.voice;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The ballot in a child's browser. Reading the page hands it out; whoever sends a form without the one that stood behind
 * its page did not read it there. No session is opened for it.
 */
@Component
public class BallotCookie {
    /** Where the cookie is sent back. */
    public static final String PATH = "/public/voice";

    private static final String NAME = "qm_ballot";
    private static final Duration LIFE = Duration.ofDays(180);

    private final Ballots ballots;

    BallotCookie(Ballots ballots) {
        this.ballots = ballots;
    }

    /** The number of the browser's ballot, handed out now if it has none. */
    public String handOut(HttpServletRequest request, HttpServletResponse response) {
        return read(request).orElseGet(() -> {
            String ballot = ballots.fresh();
            Cookie cookie = new Cookie(NAME, ballot);
            cookie.setPath(PATH);
            cookie.setMaxAge((int) LIFE.toSeconds());
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return ballots.number(ballot).orElseThrow();
        });
    }

    private Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(NAME))
                        .flatMap(c -> ballots.number(c.getValue()).stream())
                        .findFirst();
    }

    /** The number of the ballot, if the form came from a page that was read in this browser. */
    public Optional<String> proved(HttpServletRequest request, String proof) {
        return read(request).filter(number -> ballots.isProof(number, proof));
    }
}
