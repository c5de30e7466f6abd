package org.qingmiao.safeguard.signin.factor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.SecretSealing;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps and recovery codes. */
@Component
public class SecondFactors {
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final String WORK = "second_factor.remove";
    private static final int SECRET_BYTES = 20;
    private static final String OF_PAGE = "page:";
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient db;
    private final Clock clock;
    private final SecretSealing secretSealing;
    private final SignInThrottle signInThrottle;
    private final SignInBudgets budgets;
    private final KnownPeople known;
    private final Audit audit;

    SecondFactors(
            JdbcClient db,
            Clock clock,
            SecretSealing secretSealing,
            SignInThrottle signInThrottle,
            SignInBudgets budgets,
            KnownPeople known,
            Audit audit) {
        this.db = db;
        this.clock = clock;
        this.secretSealing = secretSealing;
        this.signInThrottle = signInThrottle;
        this.budgets = budgets;
        this.known = known;
        this.audit = audit;
    }

    /**
     * What an app needs, to be confirmed with a code of it.
     *
     * @param secret in base32, for apps that cannot scan
     * @param sealed what the page brings back with the code
     * @param modules the QR code, row by row
     */
    public record Enrolment(String secret, String sealed, List<List<Boolean>> modules) {}

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

    public boolean hasApp(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM totp WHERE login = :l AND confirmed)")
                .param("l", login)
                .query(Boolean.class)
                .single();
    }

    public int recoveryCodesLeft(String login) {
        return db.sql("SELECT count(*) FROM recovery_code WHERE login = :l AND used_at IS NULL")
                .param("l", login)
                .query(Integer.class)
                .single();
    }

    /**
     * The secret of an app that is being set up. It is kept in the page alone until it is confirmed: looking writes nothing.
     *
     * @param page the sealed secret that the page has brought back; a new one is made of what is none
     */
    public Enrolment begin(String login, String page) {
        byte[] secret = ofPage(login, page).orElseGet(() -> SecretDigests.bytes(SECRET_BYTES));
        String sealed = Base64.getUrlEncoder().encodeToString(secretSealing.seal(OF_PAGE + login, secret));
        return new Enrolment(Totp.base32(secret), sealed, modules(uri(login, secret)));
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

    /**
     * Takes the app into use if the code is right and there is none yet; gives recovery codes, which are shown once.
     *
     * @param page the sealed secret of {@link #begin}
     */
    @Transactional
    public Optional<List<String>> confirm(String login, String page, String code) {
        Optional<byte[]> secret = ofPage(login, page);
        Optional<Long> step = secret.flatMap(s -> Totp.match(s, bare(code), clock.instant(), 0));
        if (step.isEmpty() || !take(login, secret.get(), step.get())) {
            return Optional.empty();
        }
        audit.record(AuditEntry.act("second_factor.add", "account:" + login, "", Map.of("kind", "app")));
        known.forget(login);
        return Optional.of(newRecoveryCodes(login));
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

    /** Fresh recovery codes; the old ones end. */
    @Transactional
    public List<String> newRecoveryCodes(String login) {
        db.sql("DELETE FROM recovery_code WHERE login = :l").param("l", login).update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = SecretDigests.typed();
            codes.add(code);
            db.sql("INSERT INTO recovery_code (login, digest) VALUES (:l, :d)")
                    .param("l", login)
                    .param("d", SecretDigests.ofTyped(code))
                    .update();
        }
        audit.record(AuditEntry.act("second_factor.codes", "account:" + login, "", Map.of()));
        return List.copyOf(codes);
    }

    /** Whether it is the app's code, or a recovery code not used yet; wrong ones are slowed down. */
    public boolean verify(String login, String code, SignInOrigin origin) {
        String counted = budgets.codesOf(login, origin);
        Lock turn = signInThrottle.lock(login);
        turn.lock();
        try {
            if (!signInThrottle.wait(SignInThrottle.Kind.CODE, counted).isZero()) {
                return false;
            }
            // For the person, who is not signed in yet.
            boolean right = ActorContext.as(login, () -> isAppCode(login, bare(code)) || isRecoveryCode(login, code));
            if (right) {
                signInThrottle.succeeded(SignInThrottle.Kind.CODE, counted);
            } else {
                signInThrottle.failed(SignInThrottle.Kind.CODE, counted);
            }
            return right;
        } finally {
            turn.unlock();
        }
    }

    public Duration wait(String login, SignInOrigin origin) {
        return signInThrottle.wait(SignInThrottle.Kind.CODE, budgets.codesOf(login, origin));
    }

    private boolean isAppCode(String login, String code) {
        Optional<Stored> app = stored(login).filter(Stored::confirmed);
        Optional<Long> step = app.flatMap(s -> Totp.match(s.secret(), code, clock.instant(), s.lastStep()));
        // The condition makes a code good for one of two that come at the same time.
        return step.isPresent()
                && db.sql("UPDATE totp SET last_step = :step WHERE login = :l AND last_step < :step")
                                .param("l", login)
                                .param("step", step.get())
                                .update()
                        == 1;
    }

    private boolean isRecoveryCode(String login, String code) {
        return db.sql("UPDATE recovery_code SET used_at = :now WHERE login = :l AND digest = :d AND used_at IS NULL")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("l", login)
                        .param("d", SecretDigests.ofTyped(code))
                        .update()
                == 1;
    }

    private static String bare(String code) {
        return code.replaceAll("\\s", "");
    }

    /**
     * The person takes the app and its recovery codes away.
     *
     * @throws LastFactor if it is the last second factor of somebody who must have one
     */
    @Transactional
    public void remove(String login) {
        int removed = LastFactor.orTake(() ->
                db.sql("DELETE FROM totp WHERE login = :l").param("l", login).update());
        db.sql("DELETE FROM recovery_code WHERE login = :l").param("l", login).update();
        if (removed > 0) {
            removed(login);
        }
    }

    private void removed(String login) {
        audit.record(AuditEntry.act("second_factor.remove", "account:" + login, "", Map.of("kind", "app")));
        known.forget(login);
    }

    /** Takes the app away for an administrator, who does not see it. */
    @Transactional
    public void removeAll(String login) {
        int removed = ActorContext.asSystem(
                WORK,
                () -> db.sql("DELETE FROM totp WHERE login = :l")
                        .param("l", login)
                        .update());
        if (removed > 0) {
            removed(login);
        }
        known.forget(login);
    }

    /** Ends the recovery codes, for an administrator, who does not see them. */
    public void removeRecoveryCodes(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("DELETE FROM recovery_code WHERE login = :l")
                        .param("l", login)
                        .update());
    }
}
