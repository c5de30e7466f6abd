package org.qingmiao.safeguard.signin;

import org.qingmiao.safeguard.signin.factor.KnownDevices;
import org.qingmiao.safeguard.signin.factor.SignInThrottle;
import org.qingmiao.safeguard.signin.session.Sessions;
import org.springframework.stereotype.Component;

/** Sessions, failed tries and remembered browsers whose time is up. */
@Component
class ExpiredSignIns {
    private final Sessions sessions;
    private final SignInThrottle signInThrottle;
    private final KnownDevices devices;

    ExpiredSignIns(Sessions sessions, SignInThrottle signInThrottle, KnownDevices devices) {
        this.sessions = sessions;
        this.signInThrottle = signInThrottle;
        this.devices = devices;
    }

    /** Forgets them all. */
    void clear() {
        sessions.forget();
        signInThrottle.forget();
        devices.forget();
    }
}
