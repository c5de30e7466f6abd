package org.qingmiao.reporting.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reporting in the bar. */
@Configuration(proxyBeanMethods = false)
class ReportingNavigation {
    @Bean
    NavigationEntry reportingEntry() {
        return NavigationEntry.of("/reporting", 70, "reporting.nav.reporting");
    }
}
