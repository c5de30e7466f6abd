package org.qingmiao.safeguard.web;

import org.qingmiao.page.NavigationEntry;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administration in the bar, and its parts that are safeguard's own. */
@Configuration(proxyBeanMethods = false)
class SafeguardNavigation {
    @Bean
    NavigationEntry administrationEntry(Administration administration) {
        return NavigationEntry.of("/admin", 100, "safeguard.nav.admin")
                .onlyIf(() -> !administration.open().isEmpty());
    }

    @Bean
    AdminPart peoplePart() {
        return new AdminPart("/admin/people", 10, "safeguard.admin.people", Action.PEOPLE_READ);
    }

    @Bean
    AdminPart permissionsPart() {
        return new AdminPart("/admin/permissions", 20, "safeguard.admin.permissions", Action.PERMISSION_EXPLAIN);
    }

    @Bean
    AdminPart auditPart() {
        return new AdminPart("/admin/audit", 30, "safeguard.admin.audit", Action.AUDIT_READ);
    }
}
