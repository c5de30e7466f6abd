package org.qingmiao.register.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the bar. */
@Configuration(proxyBeanMethods = false)
class RegistersNavigation {
    @Bean
    NavigationEntry registersEntry() {
        return NavigationEntry.of("/registers", 65, "registers.nav.registers");
    }
}
