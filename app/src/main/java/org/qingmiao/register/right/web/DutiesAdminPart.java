package org.qingmiao.register.right.web;

import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of duties among those of the administration. */
@Configuration(proxyBeanMethods = false)
class DutiesAdminPart {
    private static final int AFTER_PEOPLE = 15;

    @Bean
    AdminPart duties() {
        return new AdminPart(DutiesController.PATH, AFTER_PEOPLE, "duties.admin", Action.PEOPLE_MANAGE);
    }
}
