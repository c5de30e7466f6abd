package org.qingmiao.home.desk;

import java.util.List;
import org.qingmiao.page.NavigationEntry;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.ActionSource;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the bar of those who work at it, and who they are. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {
    static final Action WORK = Action.named("home.desk").everywhere(Role.OFFICE, Role.STATISTICIAN, Role.ADMINISTRATOR);

    @Bean
    NavigationEntry deskEntry(Permissions permissions) {
        return NavigationEntry.of("/desk", 30, "home.nav.desk").onlyIf(() -> permissions.signedInMay(WORK));
    }

    @Bean
    ActionSource actionsOfDesk() {
        return () -> List.of(WORK);
    }
}
