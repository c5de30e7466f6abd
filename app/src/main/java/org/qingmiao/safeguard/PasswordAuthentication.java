package org.qingmiao.safeguard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password. A wrong name costs as much time as a wrong password, so that names cannot be found out. */
@Component
class PasswordAuthentication implements AuthenticationProvider {
    private final AccountTable accounts;
    private final PasswordEncoder passwords;
    private final String decoy;

    PasswordAuthentication(AccountTable accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.decoy = String.valueOf(passwords.encode("a password that nobody has"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String login = request.getName();
        String given = String.valueOf(request.getCredentials());
        boolean right = passwords.matches(given, accounts.passwordHash(login).orElse(decoy));
        Person person = accounts.find(login).orElse(null);
        if (!right || person == null) {
            throw new BadCredentialsException("no such account, or another password");
        }
        return token(person);
    }

    /** An authentication whose authorities are the person's roles. */
    static UsernamePasswordAuthenticationToken token(Person person) {
        List<SimpleGrantedAuthority> roles = person.grants().stream()
                .map(g -> new SimpleGrantedAuthority("ROLE_" + g.role()))
                .distinct()
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(new PersonPrincipal(person), null, roles);
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
