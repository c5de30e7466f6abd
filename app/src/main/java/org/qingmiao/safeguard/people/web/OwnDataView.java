package org.qingmiao.safeguard.people.web;

import java.time.LocalDate;
import java.util.List;
import org.qingmiao.exchange.Table;
import org.qingmiao.page.Frame;
import org.qingmiao.platform.Messages;
import org.qingmiao.safeguard.people.AccountRequest;

/** What is kept of one's own account, and what one asked about it. */
public record OwnDataView(
        List<Table> tables, List<AccountRequest> requests, LocalDate today, OwnAccountView.PageMessage said) {
    /** What a table holds, in words. */
    public static String title(Frame frame, Table table) {
        return frame.t("safeguard.data.table." + table.name());
    }

    /** What stands in a column; its name in the files, if there is no word for it. */
    public static String column(Frame frame, String column) {
        return Messages.find(frame.lang(), "safeguard.data.column." + column).orElse(column);
    }

    public boolean hasPending(String kind) {
        return requests.stream().anyMatch(r -> r.isPending() && r.kind().id().equals(kind));
    }
}
