package org.qingmiao.notice.audithead;

import java.time.Instant;
import org.qingmiao.platform.Lang;

/**
 * Somebody outside who keeps the end of the record.
 *
 * @param by login of who added the address
 */
public record AuditHeadRecipient(long id, String address, Lang lang, String by, Instant at) {
    private static final int SHOWN = 2;

    /** Enough to tell it from others. */
    public String masked() {
        int at = address.indexOf('@');
        return at < 0 ? "***" : address.substring(0, Math.min(SHOWN, at)) + "***" + address.substring(at);
    }
}
