package org.qingmiao.notice.delivery;

import java.util.List;
import org.qingmiao.safeguard.sealing.SealedColumn;
import org.qingmiao.safeguard.sealing.SealedSource;
import org.springframework.stereotype.Component;

/** Addresses of people, of what waits to be sent to them, and of those to whom the end of the record goes. */
@Component
class SealedAddresses implements SealedSource {
    private static final String OF_PERSON = "ARRAY['mail:' || t.login]";

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.text("notice_preference", "mail", OF_PERSON),
                SealedColumn.text("delivery", "address", OF_PERSON),
                SealedColumn.text("head_recipient", "address", "ARRAY['mail:record-heads']"));
    }
}
