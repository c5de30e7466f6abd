package org.qingmiao.voice.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The children's voice in the public bar. */
@Configuration(proxyBeanMethods = false)
class VoiceNavigation {
    @Bean
    NavigationEntry publicVoiceEntry() {
        return NavigationEntry.of("/public/voice", 40, "voice.nav.public");
    }
}
