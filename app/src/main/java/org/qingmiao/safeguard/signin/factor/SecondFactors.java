package org.qingmiao.safeguard.signin.factor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps and recovery codes. */
@Component
public class SecondFactors {
    private static final String WORK = "second_factor.remove";

    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final CodeTries tries;
    private final KnownPeople known;
    private final Audit audit;

    SecondFactors(AuthenticatorApps apps, RecoveryCodes recovery, CodeTries tries, KnownPeople known, Audit audit) {
        this.apps = apps;
        this.recovery = recovery;
        this.tries = tries;
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

    public boolean hasApp(String login) {
        return apps.isThere(login);
    }

    public int recoveryCodesLeft(String login) {
        return recovery.left(login);
    }

    /**
     * The secret of an app that is being set up. It is kept in the page alone until it is confirmed: looking writes nothing.
     *
     * @param page the sealed secret that the page has brought back; a new one is made of what is none
     */
    public Enrolment begin(String login, String page) {
        return apps.begin(login, page);
    }

    /**
     * Takes the app into use if the code is right and there is none yet; gives recovery codes, which are shown once.
     *
     * @param page the sealed secret of {@link #begin}
     */
    @Transactional
    public Optional<List<String>> confirm(String login, String page, String code) {
        if (!apps.confirm(login, page, code)) {
            return Optional.empty();
        }
        audit.record(AuditEntry.act("second_factor.add", "account:" + login, "", Map.of("kind", "app")));
        known.forget(login);
        return Optional.of(newRecoveryCodes(login));
    }

    /** Fresh recovery codes; the old ones end. */
    @Transactional
    public List<String> newRecoveryCodes(String login) {
        List<String> codes = recovery.renew(login);
        audit.record(AuditEntry.act("second_factor.codes", "account:" + login, "", Map.of()));
        return codes;
    }

    /** Whether it is the app's code, or a recovery code not used yet; wrong ones are slowed down. */
    public boolean verify(String login, String code, SignInOrigin origin) {
        // For the person, who is not signed in yet.
        return tries.isRight(
                login,
                origin,
                () -> ActorContext.as(login, () -> apps.isCode(login, code) || recovery.use(login, code)));
    }

    public Duration wait(String login, SignInOrigin origin) {
        return tries.wait(login, origin);
    }

    /**
     * The person takes the app and its recovery codes away.
     *
     * @throws LastFactor if it is the last second factor of somebody who must have one
     */
    @Transactional
    public void remove(String login) {
        int removed = LastFactor.orTake(() -> apps.remove(login));
        recovery.remove(login);
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
        int removed = ActorContext.asSystem(WORK, () -> apps.remove(login));
        if (removed > 0) {
            removed(login);
        }
        known.forget(login);
    }

    /** Ends the recovery codes, for an administrator, who does not see them. */
    public void removeRecoveryCodes(String login) {
        ActorContext.runAsSystem(WORK, () -> recovery.remove(login));
    }
}
