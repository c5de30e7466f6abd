package org.qingmiao.portal;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Promises, plan and numbers in the public bar. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {
    static final NavigationEntry OVERVIEW = NavigationEntry.of("/public", 10, "portal.nav.overview");
    static final NavigationEntry PLAN = NavigationEntry.of("/public/plan", 20, "portal.nav.plan");
    static final NavigationEntry INDICATORS = NavigationEntry.of("/public/indicators", 30, "portal.nav.indicators");

    @Bean
    NavigationEntry publicOverviewEntry() {
        return OVERVIEW;
    }

    @Bean
    NavigationEntry publicPlanEntry() {
        return PLAN;
    }

    @Bean
    NavigationEntry publicIndicatorsEntry() {
        return INDICATORS;
    }
}
