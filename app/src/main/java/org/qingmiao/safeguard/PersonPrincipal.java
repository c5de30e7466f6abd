package org.qingmiao.safeguard;

import java.security.Principal;
import java.util.List;
import org.qingmiao.page.Visitor;
import org.qingmiao.platform.Text;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person as the security context carries it. */
public record PersonPrincipal(Person person) implements Principal, Visitor {
    /** An authentication whose authorities are the person's roles. */
    public static UsernamePasswordAuthenticationToken authenticated(Person person) {
        List<SimpleGrantedAuthority> roles = person.grants().stream()
                .map(g -> new SimpleGrantedAuthority("ROLE_" + g.role()))
                .distinct()
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(new PersonPrincipal(person), null, roles);
    }

    @Override
    public String getName() {
        return person.login();
    }

    @Override
    public Text displayName() {
        return person.name();
    }
}
