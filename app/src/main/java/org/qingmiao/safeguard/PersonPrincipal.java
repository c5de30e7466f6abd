package org.qingmiao.safeguard;

import java.security.Principal;

/** A person as the security context carries it. */
record PersonPrincipal(Person person) implements Principal {
    @Override
    public String getName() {
        return person.login();
    }
}
