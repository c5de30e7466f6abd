package org.qingmiao.work.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks in the bar. */
@Configuration(proxyBeanMethods = false)
class TaskNavigation {
    @Bean
    NavigationEntry tasksEntry() {
        return NavigationEntry.of("/tasks", 20, "work.nav.tasks");
    }
}
