package org.qingmiao.safeguard.signin.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords. A wrong name costs as much time as a wrong password, so that names cannot be found out. */
@Component
public class Passwords {
    private final StoredPasswords stored;
    private final SignInBudgets budgets;
    private final KnownDevices devices;
    private final OneTimeCodes codes;
    private final KnownPeople known;
    private final Audit audit;

    Passwords(
            StoredPasswords stored,
            SignInBudgets budgets,
            KnownDevices devices,
            OneTimeCodes codes,
            KnownPeople known,
            Audit audit) {
        this.stored = stored;
        this.budgets = budgets;
        this.devices = devices;
        this.codes = codes;
        this.known = known;
        this.audit = audit;
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
        Lock turn = budgets.turn(login);
        turn.lock();
        try {
            Duration wait = budgets.wait(login, origin);
            if (!wait.isZero()) {
                return new Outcome.Wait(wait);
            }
            if (stored.matches(login, password) || byCode(login, password)) {
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
        String object = "account:" + (stored.isAccount(login) ? login : "?");
        audit.record(AuditEntry.act(wait.isZero() ? "sign_in.failed" : "sign_in.locked", object, "", Map.of()));
    }

    private boolean byCode(String login, String code) {
        boolean right = !login.isEmpty() && codes.use(login, code);
        if (right) {
            stored.mustChange(login);
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
        stored.set(login, password);
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
        stored.take(login);
        String code = codes.make(login);
        audit.record(AuditEntry.act("password.reset", "account:" + login, "", Map.of()));
        known.forget(login);
        return code;
    }
}
