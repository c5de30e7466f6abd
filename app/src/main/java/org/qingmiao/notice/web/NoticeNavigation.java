package org.qingmiao.notice.web;

import org.qingmiao.page.NavigationEntry;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks in the bar, and where the end of the record is sent in the administration. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {
    @Bean
    NavigationEntry tasksEntry() {
        return NavigationEntry.of("/tasks", 20, "notice.nav.tasks");
    }

    @Bean
    AdminPart auditHeadsPart() {
        return new AdminPart("/admin/audit/heads", 40, "notice.admin.heads", Action.RECORD_HEADS);
    }
}
