package org.qingmiao.notice.web;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * What somebody was told.
 *
 * @param onlyUnread whether read ones are left out
 * @param undo moment at which notices were marked just now, by which that is taken back; empty for none
 * @param older id before which the next page begins; 0 if there is none
 */
public record NoticesView(List<Row> rows, boolean onlyUnread, int unread, String undo, long older) {
    /** One notice. */
    public record Row(long id, Text title, Text body, String at, Text kind, boolean read) {}
}
