package org.qingmiao.evaluation.report.web;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports in the bar. */
@Configuration(proxyBeanMethods = false)
class ReportsNavigation {
    @Bean
    NavigationEntry reportsEntry() {
        return NavigationEntry.of("/reports", 80, "report.nav.reports");
    }
}
