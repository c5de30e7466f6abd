package org.qingmiao.notice.web;

import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.AdminPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the end of the record is sent, in the administration. */
@Configuration(proxyBeanMethods = false)
class NoticeNavigation {
    @Bean
    AdminPart auditHeadsPart() {
        return new AdminPart("/admin/audit/heads", 40, "notice.admin.heads", Action.RECORD_HEADS);
    }
}
