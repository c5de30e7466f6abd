package org.qingmiao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.notice.delivery.Delivery;
import org.qingmiao.notice.delivery.WebhookChannel;
import org.springframework.stereotype.Component;

/** Notices as they are posted to a webhook; a group is told once of what many of its people are told. */
@Component
class PostedNotices {
    private final WebhookChannel webhook;
    private final Clock clock;

    PostedNotices(WebhookChannel webhook, Clock clock) {
        this.webhook = webhook;
        this.clock = clock;
    }

    /** Nothing if the webhook does not take it. */
    Optional<Delivery> of(Notice notice) {
        return webhook.takes(notice.kind()) ? Optional.of(posted(notice)) : Optional.empty();
    }

    private Delivery posted(Notice notice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MailComposer.ZONE);
        String title = notice.title().zh();
        Optional<String> key = webhook.speaksToAGroup()
                ? Optional.of("group:" + today + ":" + notice.kind() + ":" + notice.link() + ":" + title)
                : Optional.empty();
        return new Delivery(WebhookChannel.ID, notice.to(), notice.kind(), "", title, "", notice.link(), key);
    }
}
