package org.qingmiao.safeguard.signin.factor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.qingmiao.safeguard.SecretSealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps: made, confirmed, and matched with what is typed. */
@Component
class AuthenticatorApps {
    private static final Logger LOG = LoggerFactory.getLogger(AuthenticatorApps.class);
    private static final int SECRET_BYTES = 20;
    private static final String OF_PAGE = "page:";

    private final JdbcClient db;
    private final Clock clock;
    private final SecretSealing secretSealing;

    AuthenticatorApps(JdbcClient db, Clock clock, SecretSealing secretSealing) {
        this.db = db;
        this.clock = clock;
        this.secretSealing = secretSealing;
    }

    private record Stored(byte[] secret, boolean confirmed, long lastStep) {}

    /** Whose secret does not fit the key of this installation has none; recovery codes still let them in. */
    private Optional<Stored> stored(String login) {
        return db
                .sql("SELECT secret, confirmed, last_step FROM totp WHERE login = :l")
                .param("l", login)
                .query((row, n) -> new Stored(row.getBytes(1), row.getBoolean(2), row.getLong(3)))
                .list()
                .stream()
                .flatMap(found -> opened(login, found).stream())
                .findFirst();
    }

    private Optional<Stored> opened(String login, Stored sealed) {
        try {
            return Optional.of(
                    new Stored(secretSealing.open(login, sealed.secret()), sealed.confirmed(), sealed.lastStep()));
        } catch (IllegalStateException e) {
            LOG.warn("The second factor of {} does not fit the key of this installation", login);
            return Optional.empty();
        }
    }

    boolean isThere(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM totp WHERE login = :l AND confirmed)")
                .param("l", login)
                .query(Boolean.class)
                .single();
    }

    /** @param page the sealed secret that the page has brought back; a new one is made of what is none */
    SecondFactors.Enrolment begin(String login, String page) {
        byte[] secret = ofPage(login, page).orElseGet(() -> SecretDigests.bytes(SECRET_BYTES));
        String sealed = Base64.getUrlEncoder().encodeToString(secretSealing.seal(OF_PAGE + login, secret));
        return new SecondFactors.Enrolment(Totp.base32(secret), sealed, modules(uri(login, secret)));
    }

    private Optional<byte[]> ofPage(String login, String page) {
        try {
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(secretSealing.open(
                            OF_PAGE + login, Base64.getUrlDecoder().decode(page)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String uri(String login, byte[] secret) {
        return "otpauth://totp/Qingmiao:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret="
                + Totp.base32(secret) + "&issuer=Qingmiao";
    }

    private static List<List<Boolean>> modules(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        List<List<Boolean>> rows = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            List<Boolean> row = new ArrayList<>();
            for (int x = 0; x < code.size; x++) {
                row.add(code.getModule(x, y));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    /** Takes the app into use if the code is right and there is none yet. */
    boolean confirm(String login, String page, String code) {
        Optional<byte[]> secret = ofPage(login, page);
        Optional<Long> step = secret.flatMap(s -> Totp.match(s, bare(code), clock.instant(), 0));
        return step.isPresent() && take(login, secret.get(), step.get());
    }

    private boolean take(String login, byte[] secret, long step) {
        return db.sql("""
                INSERT INTO totp (login, secret, confirmed, last_step) VALUES (:l, :s, true, :step)
                ON CONFLICT (login) DO UPDATE
                SET secret = excluded.secret, confirmed = true, last_step = excluded.last_step WHERE NOT totp.confirmed
                """)
                        .param("l", login)
                        .param("s", secretSealing.seal(login, secret))
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Whether the app shows this code now, and it was not used yet. */
    boolean isCode(String login, String code) {
        Optional<Stored> app = stored(login).filter(Stored::confirmed);
        Optional<Long> step = app.flatMap(s -> Totp.match(s.secret(), bare(code), clock.instant(), s.lastStep()));
        // The condition makes a code good for one of two that come at the same time.
        return step.isPresent()
                && db.sql("UPDATE totp SET last_step = :step WHERE login = :l AND last_step < :step")
                                .param("l", login)
                                .param("step", step.get())
                                .update()
                        == 1;
    }

    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }

    /** How many were taken away: one, or none. */
    int remove(String login) {
        return db.sql("DELETE FROM totp WHERE login = :l").param("l", login).update();
    }
}
