package org.qingmiao.tools.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calculators in both bars. */
@Configuration(proxyBeanMethods = false)
class ToolsNavigation {
    @Bean
    NavigationEntry toolsEntry() {
        return NavigationEntry.of("/tools", 90, "tools.nav.tools");
    }

    @Bean
    NavigationEntry publicToolsEntry() {
        return NavigationEntry.of("/public/tools", 50, "tools.nav.public");
    }
}
