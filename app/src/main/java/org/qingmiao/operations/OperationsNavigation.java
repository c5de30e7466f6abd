package org.qingmiao.operations;

import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signs of intrusion and health in the administration. */
@Configuration(proxyBeanMethods = false)
class OperationsNavigation {
    @Bean
    AdminPart alarmsPart() {
        return new AdminPart("/admin/alarms", 50, "operations.admin.alarms", Action.SECURITY_WATCH);
    }

    @Bean
    AdminPart healthPart() {
        return new AdminPart("/admin/health", 60, "operations.admin.health", Action.SYSTEM_CARE);
    }
}
