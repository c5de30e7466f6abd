package org.qingmiao.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.audit.AuditHead;
import org.qingmiao.safeguard.web.AuditView;

/**
 * Where the end of the record goes.
 *
 * @param rows who gets it by mail
 * @param mailIsOn whether a mail server is configured, {@code webhook} whether the webhook takes heads
 * @param sent when one last arrived
 * @param typed what was typed as a new address, if it was wrong
 */
public record AuditHeadRecipientsView(
        AuditHead head,
        List<Row> rows,
        boolean mailIsOn,
        boolean webhook,
        Optional<Instant> sent,
        String typed,
        Optional<Text> problem,
        Optional<Text> done) {
    /** One address, masked. */
    public record Row(long id, String address, String by, String at) {}

    public String lastSent() {
        return sent.map(AuditView::time).orElse("");
    }
}
