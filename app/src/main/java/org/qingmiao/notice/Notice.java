package org.qingmiao.notice;

import org.qingmiao.platform.Text;

/**
 * Something a person is told. The title leaves the house by mail and must name no child and no private matter; the body
 * never does.
 *
 * @param to login of the person
 * @param kind dotted id such as {@code round.reminder}; people may mute a kind by mail, never in the bar
 * @param title one line
 * @param body the rest; may be empty
 * @param link path of the page where it is dealt with
 */
public record Notice(String to, String kind, Text title, Text body, String link) {
    public Notice {
        if (!link.matches("/([^/\\\\\\p{Cntrl}][^\\p{Cntrl}]*)?")) {
            throw new IllegalArgumentException("a notice leads to a page of ours, not to " + link);
        }
    }
}
