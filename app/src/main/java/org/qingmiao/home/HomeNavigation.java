package org.qingmiao.home;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everybody finds in the bar: overview, plan, indicators, units. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {
    @Bean
    NavigationEntry overviewEntry() {
        return NavigationEntry.of("/", 10, "home.nav.overview");
    }

    @Bean
    NavigationEntry planEntry() {
        return NavigationEntry.of("/plan", 40, "home.nav.plan");
    }

    @Bean
    NavigationEntry indicatorsEntry() {
        return NavigationEntry.of("/indicators", 50, "home.nav.indicators");
    }

    @Bean
    NavigationEntry unitsEntry() {
        return NavigationEntry.of("/units", 60, "home.nav.units");
    }
}
