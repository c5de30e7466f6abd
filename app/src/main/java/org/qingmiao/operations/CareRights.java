package org.qingmiao.operations;

import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** Who may see how the installation is. */
@Component
class CareRights {
    private final Permissions permissions;

    CareRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @throws ProblemException 403 for everybody else */
    void mustCare() {
        if (SignedIn.person()
                .filter(p -> permissions.may(p, Action.SYSTEM_CARE, ""))
                .isEmpty()) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
    }
}
