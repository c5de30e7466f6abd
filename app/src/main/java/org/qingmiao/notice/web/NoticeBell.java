package org.qingmiao.notice.web;

import org.qingmiao.notice.NoticeRepository;
import org.qingmiao.page.Bell;
import org.qingmiao.safeguard.SignedIn;
import org.springframework.stereotype.Component;

@Component
class NoticeBell implements Bell {
    private final NoticeRepository notices;

    NoticeBell(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public int unread() {
        return SignedIn.person().map(p -> notices.unread(p.login())).orElse(0);
    }
}
