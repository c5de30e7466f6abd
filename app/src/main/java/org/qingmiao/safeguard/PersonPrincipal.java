package org.qingmiao.safeguard;

import java.security.Principal;
import org.qingmiao.page.Section;
import org.qingmiao.page.Visitor;
import org.qingmiao.platform.Text;

/** A person as the security context carries it. */
record PersonPrincipal(Person person) implements Principal, Visitor {
    @Override
    public String getName() {
        return person.login();
    }

    @Override
    public Text displayName() {
        return person.name();
    }

    @Override
    public boolean uses(Section section) {
        return switch (section) {
            case DESK -> person.has(Role.OFFICE) || person.has(Role.STATISTICIAN) || person.has(Role.ADMINISTRATOR);
            default -> true;
        };
    }
}
