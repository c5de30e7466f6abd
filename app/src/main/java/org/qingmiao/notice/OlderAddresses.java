package org.qingmiao.notice;

import org.qingmiao.platform.ActorContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start of a server, after an upgrade or a restored backup of a time when addresses were not sealed. */
@Component
@ConditionalOnWebApplication
class OlderAddresses {
    private final PreferenceRepository preferences;

    OlderAddresses(PreferenceRepository preferences) {
        this.preferences = preferences;
    }

    @EventListener(ApplicationReadyEvent.class)
    void seal() {
        ActorContext.runAsSystem("sealing", preferences::sealOlder);
    }
}
