package org.qingmiao.register.web.record.sealed;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Looks that wait for the reader's agreement.
 *
 * @param minutes for how long what is agreed to holds
 */
public record AgreementsView(List<Waiting> waiting, long minutes) {
    /** @param about what the one who asks calls the record */
    public record Waiting(String path, Text register, String about, Text by, Text at, String purpose) {}
}
