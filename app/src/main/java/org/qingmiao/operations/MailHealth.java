package org.qingmiao.operations;

import java.time.Clock;
import java.time.Duration;
import org.qingmiao.notice.delivery.DeliveryState;
import org.qingmiao.operations.HealthCheck.Level;
import org.springframework.stereotype.Component;

/** Whether mails leave the house. */
@Component
class MailHealth {
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final DeliveryState deliveries;
    private final Clock clock;

    MailHealth(DeliveryState deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    HealthCheck health() {
        if (!deliveries.mailIsOn()) {
            return HealthCheck.of("mail", Level.GOOD, "operations.health.mail.off");
        }
        int failed = deliveries.failedSince(clock.instant().minus(LOOKED_BACK));
        Level level = failed > 0 ? Level.WARNING : Level.GOOD;
        return HealthCheck.of("mail", level, "operations.health.mail", deliveries.waiting(), failed);
    }
}
