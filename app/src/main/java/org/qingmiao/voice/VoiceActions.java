package org.qingmiao.voice;

import java.util.List;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.ActionSource;
import org.qingmiao.safeguard.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be done in this room beside what the core knows. */
@Configuration(proxyBeanMethods = false)
class VoiceActions {
    /** Watch over those who deal with reports of harm: to be told when one lies too long. */
    static final Action OVERSEE = Action.named("voice.oversee").everywhere(Role.LEADER);

    @Bean
    ActionSource actionsOfVoice() {
        return () -> List.of(OVERSEE);
    }
}
