package org.qingmiao.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps notices in the server's log. */
@Component
final class NoticeLog implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeLog.class);

    @Override
    public void send(Notice notice) {
        LOG.info("{}", notice);
    }
}
