package org.qingmiao.child.web;

import org.qingmiao.child.ChildRights;
import org.qingmiao.page.NavigationEntry;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the bar, for whom a duty lets look at children. */
@Configuration(proxyBeanMethods = false)
class ChildrenNavigation {
    @Bean
    NavigationEntry childrenEntry(ChildRights rights) {
        return NavigationEntry.of(ChildPaths.INDEX, 66, "children.nav")
                .onlyIf(() -> SignedIn.person()
                        .filter(person -> !rights.of(person).isEmpty())
                        .isPresent());
    }
}
