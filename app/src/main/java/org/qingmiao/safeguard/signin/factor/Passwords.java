package org.qingmiao.safeguard.signin.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords. A wrong name costs as much time as a wrong password, so that names cannot be found out. */
@Component
public class Passwords {
    private static final String WORK = "sign-in";

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final SignInThrottle signInThrottle;
    private final SignInBudgets budgets;
    private final KnownDevices devices;
    private final OneTimeCodes codes;
    private final KnownPeople known;
    private final Audit audit;
    private final Clock clock;
    private final String decoy;

    Passwords(
            JdbcClient db,
            PasswordEncoder encoder,
            SignInThrottle signInThrottle,
            SignInBudgets budgets,
            KnownDevices devices,
            OneTimeCodes codes,
            KnownPeople known,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.signInThrottle = signInThrottle;
        this.budgets = budgets;
        this.devices = devices;
        this.codes = codes;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
        this.decoy = String.valueOf(encoder.encode("a password that nobody has"));
    }

    /** What came of a try. */
    public sealed interface Outcome {
        record Right(String login) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Not even tried: too many failures before. */
        record Wait(Duration left) implements Outcome {}
    }

    /** Tries a name and a password, or a one-time code in its place. */
    public Outcome check(String typedLogin, String password, SignInOrigin origin) {
        // No name has a NUL, which the database does not take; by HTTP basic it comes past all that looks at forms.
        String login = typedLogin.strip().toLowerCase(java.util.Locale.ROOT).replace('\0', '?');
        Lock turn = signInThrottle.lock(login);
        turn.lock();
        try {
            Duration wait = budgets.wait(login, origin);
            if (!wait.isZero()) {
                return new Outcome.Wait(wait);
            }
            Optional<String> hash = hash(login);
            boolean right = encoder.matches(password, hash.orElse(decoy)) && hash.isPresent();
            if (right || byCode(login, password)) {
                budgets.succeeded(login, origin);
                return new Outcome.Right(login);
            }
            failed(login, origin);
            return new Outcome.Wrong();
        } finally {
            turn.unlock();
        }
    }

    private void failed(String login, SignInOrigin origin) {
        Duration wait = budgets.failed(login, origin);
        // A name that is no account may be a password typed in the wrong field: it is not written down.
        String object = "account:" + (isAccount(login) ? login : "?");
        audit.record(AuditEntry.act(wait.isZero() ? "sign_in.failed" : "sign_in.locked", object, "", Map.of()));
    }

    private boolean isAccount(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT EXISTS (SELECT FROM account WHERE login = :l)")
                        .param("l", login)
                        .query(Boolean.class)
                        .single());
    }

    private Optional<String> hash(String login) {
        return ActorContext.asSystem(
                WORK,
                () -> db.sql("SELECT password_hash FROM account "
                                + "WHERE login = :l AND disabled_at IS NULL AND password_hash IS NOT NULL")
                        .param("l", login)
                        .query(String.class)
                        .optional());
    }

    private boolean byCode(String login, String code) {
        boolean right = !login.isEmpty() && codes.use(login, code);
        if (right) {
            ActorContext.runAsSystem(
                    WORK,
                    () -> db.sql("UPDATE account SET must_change_password = true WHERE login = :l")
                            .param("l", login)
                            .update());
            known.forget(login);
        }
        return right;
    }

    /** Whether it is the person's present password; counts as a try. */
    public boolean isRight(String login, String password, HttpServletRequest request) {
        return check(login, password, devices.origin(request)) instanceof Outcome.Right;
    }

    /** Sets a password that the rules have passed. */
    @Transactional
    public void set(String login, String password) {
        String hash = String.valueOf(encoder.encode(password));
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("UPDATE account SET password_hash = :h, must_change_password = false WHERE login = :l")
                        .param("h", hash)
                        .param("l", login)
                        .update());
        codes.forget(login);
        audit.record(AuditEntry.act("password.change", "account:" + login, "", Map.of()));
        known.forget(login);
    }

    /**
     * Takes the password away and gives a one-time code in its place.
     *
     * @throws IllegalStateException if row-level security keeps the account from who acts
     */
    @Transactional
    public String reset(String login) {
        int rows = db.sql("UPDATE account SET password_hash = NULL, must_change_password = true WHERE login = :l")
                .param("l", login)
                .update();
        if (rows == 0) {
            throw new IllegalStateException("this account is out of reach");
        }
        String code = codes.make(login);
        audit.record(AuditEntry.act("password.reset", "account:" + login, "", Map.of()));
        known.forget(login);
        return code;
    }

    /** The account was used today. */
    public void seen(String login) {
        ActorContext.runAsSystem(
                WORK,
                () -> db.sql("UPDATE account SET last_seen_at = :now WHERE login = :l")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("l", login)
                        .update());
    }
}
