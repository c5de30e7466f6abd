package org.qingmiao.safeguard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the record in the server's log. */
@Component
final class AuditLog implements Audit {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    @Override
    public void record(AuditEntry entry) {
        LOG.info("{}", entry);
    }
}
