package org.qingmiao.safeguard.people;

import java.util.List;
import java.util.Map;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonalDataSource;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.ApiTokens;
import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.OneTimeCodes;
import org.qingmiao.safeguard.signin.factor.Passkeys;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.qingmiao.safeguard.signin.factor.UnifiedLogin;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.stereotype.Component;

/** All ways in that a person may have, as they begin and end by somebody else's hand. */
@Component
class SignInMethods {
    private static final int LONGEST_SUBJECT = 200;

    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final KnownDevices devices;
    private final UnifiedLogin unified;
    private final List<PersonalDataSource> rooms;
    private final Audit audit;

    SignInMethods(
            Passwords passwords,
            OneTimeCodes codes,
            SecondFactors factors,
            Passkeys passkeys,
            Sessions sessions,
            ApiTokens tokens,
            KnownDevices devices,
            UnifiedLogin unified,
            List<PersonalDataSource> rooms,
            Audit audit) {
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tokens = tokens;
        this.devices = devices;
        this.unified = unified;
        this.rooms = List.copyOf(rooms);
        this.audit = audit;
    }

    /** A code with which somebody comes in for the first time. */
    String firstCode(String login) {
        return codes.make(login);
    }

    /**
     * Ends password, sessions, tokens and recovery codes; app and passkeys, too, if they are lost. What somebody who
     * took the account over may have made for later is gone.
     *
     * @return a one-time code for the person
     */
    String reset(String login, boolean withFactors) {
        String code = passwords.reset(login);
        end(login);
        devices.forgetAll(login);
        factors.removeRecoveryCodes(login);
        if (withFactors) {
            factors.removeAll(login);
            passkeys.removeAll(login);
        }
        return code;
    }

    /** Ends what lets somebody in at this moment. */
    void end(String login) {
        sessions.endAll(login);
        tokens.revokeAll(login);
        ActorContext.runAsSystem("session.end", () -> rooms.forEach(room -> room.endWaysIn(login)));
    }

    /** Writes down who the account is at the unified login; empty takes it back. False if that is impossible. */
    boolean link(String login, String subject) {
        if (!unified.isThere() || subject.length() > LONGEST_SUBJECT) {
            return false;
        }
        if (unified.subject(login).equals(subject.strip())) {
            return true;
        }
        if (!unified.link(login, subject)) {
            return false;
        }
        // Without the subject, which may be a number of the person's papers.
        Map<String, String> facts = Map.of("linked", Boolean.toString(!subject.isBlank()));
        audit.record(AuditEntry.act("account.link", "account:" + login, "", facts));
        return true;
    }
}
