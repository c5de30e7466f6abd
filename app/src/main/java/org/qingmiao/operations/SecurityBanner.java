package org.qingmiao.operations;

import java.util.Optional;
import org.qingmiao.page.Alarm;
import org.qingmiao.page.AlarmSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

/** A red line above every page of who watches, as long as a sign of intrusion is open. */
@Component
class SecurityBanner implements AlarmSource {
    private final SecurityAlarmRepository alarms;
    private final Permissions permissions;

    SecurityBanner(SecurityAlarmRepository alarms, Permissions permissions) {
        this.alarms = alarms;
        this.permissions = permissions;
    }

    @Override
    public Optional<Alarm> alarm() {
        return SignedIn.person()
                .filter(p -> permissions.may(p, Action.SECURITY_WATCH, ""))
                .map(p -> alarms.open())
                .filter(open -> open > 0)
                .map(open -> new Alarm(Messages.of("operations.alarm.banner", open), "/admin/alarms"));
    }
}
