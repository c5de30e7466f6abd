package org.qingmiao.safeguard.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.qingmiao.safeguard.Audit;
import org.qingmiao.safeguard.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords. A wrong name costs as much time as a wrong password, so that names cannot be found out. */
@Component
public class Passwords {
    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final OneTimeCodes codes;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;
    private final String decoy;

    Passwords(
            JdbcClient db,
            PasswordEncoder encoder,
            Throttle throttle,
            OneTimeCodes codes,
            KnownPeople known,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.throttle = throttle;
        this.codes = codes;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
        this.decoy = String.valueOf(encoder.encode("a password that nobody has"));
    }

    /** What came of a try. */
    sealed interface Outcome {
        record Right(String login) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Not even tried: too many failures before. */
        record Wait(Duration left) implements Outcome {}
    }

    /** Tries a name and a password, or a one-time code in its place. */
    Outcome check(String typedLogin, String password, String address) {
        String login = typedLogin.strip().toLowerCase(java.util.Locale.ROOT);
        Lock turn = throttle.lock(login);
        turn.lock();
        try {
            Duration wait =
                    longer(throttle.wait(Throttle.Kind.NAME, login), throttle.wait(Throttle.Kind.ADDRESS, address));
            if (!wait.isZero()) {
                return new Outcome.Wait(wait);
            }
            Optional<String> hash = hash(login);
            boolean right = encoder.matches(password, hash.orElse(decoy)) && hash.isPresent();
            if (right || byCode(login, password)) {
                throttle.succeeded(Throttle.Kind.NAME, login);
                return new Outcome.Right(login);
            }
            failed(login, address);
            return new Outcome.Wrong();
        } finally {
            turn.unlock();
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private void failed(String login, String address) {
        Duration wait = throttle.failed(Throttle.Kind.NAME, login);
        throttle.failed(Throttle.Kind.ADDRESS, address);
        // A name that is no account may be a password typed in the wrong field: it is not written down.
        String object = "account:" + (isAccount(login) ? login : "?");
        audit.record(AuditEntry.act(wait.isZero() ? "sign_in.failed" : "sign_in.locked", object, "", Map.of()));
    }

    private boolean isAccount(String login) {
        return db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :l)")
                .param("l", login)
                .query(Boolean.class)
                .single();
    }

    private Optional<String> hash(String login) {
        return db.sql(
                        "SELECT password_hash FROM account WHERE login = :l AND disabled_at IS NULL AND password_hash IS NOT NULL")
                .param("l", login)
                .query(String.class)
                .optional();
    }

    private boolean byCode(String login, String code) {
        boolean right = !login.isEmpty() && codes.use(login, code);
        if (right) {
            db.sql("UPDATE account SET must_change_password = true WHERE login = :l")
                    .param("l", login)
                    .update();
            known.forget(login);
        }
        return right;
    }

    /** Whether it is the person's present password; counts as a try. */
    public boolean isRight(String login, String password, String address) {
        return check(login, password, address) instanceof Outcome.Right;
    }

    /** Sets a password that the rules have passed. */
    @Transactional
    public void set(String login, String password) {
        db.sql("UPDATE account SET password_hash = :h, must_change_password = false WHERE login = :l")
                .param("h", encoder.encode(password))
                .param("l", login)
                .update();
        codes.forget(login);
        audit.record(AuditEntry.act("password.change", "account:" + login, "", Map.of()));
        known.forget(login);
    }

    /** Takes the password away and gives a one-time code in its place. */
    @Transactional
    public String reset(String login) {
        db.sql("UPDATE account SET password_hash = NULL, must_change_password = true WHERE login = :l")
                .param("l", login)
                .update();
        String code = codes.make(login);
        audit.record(AuditEntry.act("password.reset", "account:" + login, "", Map.of()));
        known.forget(login);
        return code;
    }

    /** The account was used today. */
    void seen(String login) {
        db.sql("UPDATE account SET last_seen_at = :now WHERE login = :l")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("l", login)
                .update();
    }
}
