package org.qingmiao.register.web.intake;

import org.qingmiao.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be sent, in the public bar. */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {
    @Bean
    NavigationEntry publicFormsEntry() {
        return NavigationEntry.of(PublicFormController.HOME, 45, "intake.nav");
    }
}
