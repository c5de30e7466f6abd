package org.qingmiao.safeguard.signin.factor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.SecretSealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that are remembered for half a year after somebody has signed in completely. It spares nobody a password or a
 * second factor; strangers' failed tries alone do not make such a browser wait. The cookie is sealed: only what we gave out
 * counts, and that is seen without asking the database.
 */
@Component
public class KnownDevices {
    static final Duration LIFE = Duration.ofDays(180);
    private static final String PLAIN = "qm-device";
    private static final String SECURE = "__Host-qm-device";
    private static final String SEAL = "device";
    private static final String WORK = "known device";

    private final JdbcClient db;
    private final SecretSealing secretSealing;
    private final Clock clock;

    KnownDevices(JdbcClient db, SecretSealing secretSealing, Clock clock) {
        this.db = db;
        this.secretSealing = secretSealing;
        this.clock = clock;
    }

    /** A remembered browser as its owner sees it. */
    public record Listed(String browser, Instant since, Instant used) {}

    public SignInOrigin origin(HttpServletRequest request) {
        return new SignInOrigin(request.getRemoteAddr(), device(request));
    }

    /** What we once gave to this browser. */
    public Optional<String> device(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(request.isSecure() ? SECURE : PLAIN)) {
                return opened(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private Optional<String> opened(String value) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value);
            return Optional.of(new String(secretSealing.open(SEAL, sealed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether somebody has signed in to this account from there. */
    boolean knows(String login, String device) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("""
                SELECT EXISTS (SELECT FROM known_device WHERE login = :l AND digest = :d AND used_at > :since)
                """)
                        .param("l", login)
                        .param("d", SecretDigests.of(device))
                        .param("since", utc(clock.instant().minus(LIFE)))
                        .query(Boolean.class)
                        .single());
    }

    /** Remembers the browser of somebody who has just proved all that is asked of them. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String login, String browser) {
        String device = device(request).orElseGet(SecretDigests::cookie);
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("""
                INSERT INTO known_device (login, digest, browser, since, used_at) VALUES (:l, :d, :browser, :now, :now)
                ON CONFLICT (login, digest) DO UPDATE SET used_at = excluded.used_at, browser = excluded.browser
                """)
                        .param("l", login)
                        .param("d", SecretDigests.of(device))
                        .param("browser", browser)
                        .param("now", utc(clock.instant()))
                        .update());
        byte[] sealed = secretSealing.seal(SEAL, device.getBytes(StandardCharsets.UTF_8));
        Cookie cookie = new Cookie(
                request.isSecure() ? SECURE : PLAIN,
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) LIFE.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Those of a person, last used first. */
    public List<Listed> of(String login) {
        return db.sql("SELECT browser, since, used_at FROM known_device WHERE login = :l ORDER BY used_at DESC")
                .param("l", login)
                .query((row, n) -> new Listed(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets all of somebody's browsers, also for an administrator, who does not see them. */
    public void forgetAll(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("DELETE FROM known_device WHERE login = :l")
                        .param("l", login)
                        .update());
    }

    /** Forgets those that were not used for too long. */
    public void forget() {
        db.sql("DELETE FROM known_device WHERE used_at <= :before")
                .param("before", utc(clock.instant().minus(LIFE)))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
