package org.qingmiao.notice.delivery;

import java.time.Instant;
import org.qingmiao.platform.ActorContext;
import org.springframework.stereotype.Component;

/** Whether what should leave the house does. */
@Component
public class DeliveryState {
    private final DeliveryRepository table;
    private final MailChannel mail;

    DeliveryState(DeliveryRepository table, MailChannel mail) {
        this.table = table;
        this.mail = mail;
    }

    public boolean mailIsOn() {
        return mail.isOn();
    }

    /** How many were given up. */
    public int failed() {
        return count("failed");
    }

    /** How many were given up of those that were asked for since a moment. */
    public int failedSince(Instant moment) {
        return ActorContext.asSystem("health", () -> table.failedSince(moment));
    }

    /** How many are on their way or will be tried again. */
    public int waiting() {
        return count("waiting");
    }

    private int count(String state) {
        return ActorContext.asSystem("desk", () -> table.count(state));
    }
}
