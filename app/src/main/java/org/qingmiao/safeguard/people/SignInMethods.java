package org.qingmiao.safeguard.people;

import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.OneTimeCodes;
import org.qingmiao.safeguard.signin.factor.Passkeys;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.springframework.stereotype.Component;

/** All ways in that a person may have, as they begin and end by somebody else's hand. */
@Component
class SignInMethods {
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final KnownDevices devices;
    private final OpenWaysIn open;

    SignInMethods(
            Passwords passwords,
            OneTimeCodes codes,
            SecondFactors factors,
            Passkeys passkeys,
            KnownDevices devices,
            OpenWaysIn open) {
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.passkeys = passkeys;
        this.devices = devices;
        this.open = open;
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
        open.end(login);
        devices.forgetAll(login);
        factors.removeRecoveryCodes(login);
        if (withFactors) {
            factors.removeAll(login);
            passkeys.removeAll(login);
        }
        return code;
    }
}
