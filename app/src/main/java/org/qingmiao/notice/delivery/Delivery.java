package org.qingmiao.notice.delivery;

import java.util.Optional;

/**
 * Something that leaves the house.
 *
 * @param channel id of the {@link DeliveryChannel} that takes it
 * @param login of whom it is for
 * @param address where to, as the channel understands it; may be empty
 * @param subject one line
 * @param content the text of a mail; other channels may ignore it
 * @param link path of the page that it leads to
 * @param key what must not be sent twice has the same key
 */
public record Delivery(
        String channel,
        String login,
        String kind,
        String address,
        String subject,
        String content,
        String link,
        Optional<String> key) {

    /** One that was taken out of the table to be tried. */
    record Claimed(long id, int attempts, Delivery delivery) {}
}
