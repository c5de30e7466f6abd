package org.qingmiao.safeguard.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.qingmiao.safeguard.PersonPrincipal;
import org.qingmiao.safeguard.signin.factor.KnownPeople;
import org.qingmiao.safeguard.signin.factor.Passwords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Name and password of a program (HTTP basic). Only for people for whom one factor is enough: all others make a token.
 */
@Component
class PasswordAuthentication implements AuthenticationProvider {
    private final Passwords passwords;
    private final KnownPeople known;
    private final ObjectProvider<HttpServletRequest> request;

    PasswordAuthentication(Passwords passwords, KnownPeople known, ObjectProvider<HttpServletRequest> request) {
        this.passwords = passwords;
        this.known = known;
        this.request = request;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        boolean right = passwords.isRight(asked.getName(), String.valueOf(asked.getCredentials()), request.getObject());
        KnownPeople.Known person = right
                ? known.find(asked.getName())
                        .filter(PasswordAuthentication::oneFactorIsEnough)
                        .orElse(null)
                : null;
        if (person == null) {
            throw new BadCredentialsException("no such account, another password, or a second factor is needed");
        }
        return PersonPrincipal.authenticated(person.person());
    }

    private static boolean oneFactorIsEnough(KnownPeople.Known person) {
        return !person.mustChange() && !person.hasSecondFactor() && !person.needsSecondFactor();
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
