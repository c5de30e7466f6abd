package org.qingmiao.operations;

import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may see how the installation is. */
@Component
class CareRights {
    private final Permissions permissions;

    CareRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @throws ResponseStatusException 403 for everybody else */
    void mustCare() {
        if (SignedIn.person()
                .filter(p -> permissions.may(p, Action.SYSTEM_CARE, ""))
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
