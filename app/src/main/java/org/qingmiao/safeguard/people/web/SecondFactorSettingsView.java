package org.qingmiao.safeguard.people.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.Passkeys;
import org.qingmiao.safeguard.signin.factor.SecondFactors;

/**
 * The page of second factors.
 *
 * @param first whether one must be set up before anything else
 * @param fresh whether the sign-in is recent enough for changes
 * @param enrolment what an app needs, while none is set up
 * @param codes recovery codes just made, shown this once
 */
public record SecondFactorSettingsView(
        KnownPeople.Known person,
        boolean first,
        boolean fresh,
        Optional<SecondFactors.Enrolment> enrolment,
        List<String> codes,
        int codesLeft,
        List<Passkeys.Listed> passkeys,
        OwnAccountView.PageMessage said) {}
