package org.qingmiao.safeguard.web;

import java.util.Comparator;
import java.util.List;
import org.qingmiao.safeguard.AdminPart;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** The parts of the administration, as rooms contribute them. */
@Component
class Administration {
    private final List<AdminPart> parts;
    private final Permissions permissions;

    Administration(List<AdminPart> parts, Permissions permissions) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(AdminPart::order)).toList();
        this.permissions = permissions;
    }

    /** Those that open to the person who is signed in. */
    List<AdminPart> open() {
        return SignedIn.person().stream()
                .flatMap(person -> parts.stream().filter(part -> permissions.mayAnywhere(person, part.opens())))
                .toList();
    }
}
