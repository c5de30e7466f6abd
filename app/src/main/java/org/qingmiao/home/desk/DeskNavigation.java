package org.qingmiao.home.desk;

import org.qingmiao.page.NavigationEntry;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the bar of those who work at it. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
    @Bean
    NavigationEntry deskEntry() {
        return NavigationEntry.of("/desk", 30, "home.nav.desk")
                .onlyIf(() ->
                        SignedIn.person().filter(DeskController::worksHere).isPresent());
    }
}
