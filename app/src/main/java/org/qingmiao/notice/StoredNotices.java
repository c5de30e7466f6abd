package org.qingmiao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.notice.delivery.Delivery;
import org.qingmiao.notice.delivery.DeliverySender;
import org.qingmiao.notice.delivery.MailChannel;
import org.qingmiao.notice.delivery.WebhookChannel;
import org.qingmiao.platform.ActorContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices, and what of them leaves the house, in the caller's transaction. */
@Component
class StoredNotices implements Notices {
    private final NoticeRepository notices;
    private final PreferenceRepository preferences;
    private final DeliverySender deliverySender;
    private final MailChannel mail;
    private final WebhookChannel webhook;
    private final MailComposer mailComposer;
    private final Clock clock;

    StoredNotices(
            NoticeRepository notices,
            PreferenceRepository preferences,
            DeliverySender deliverySender,
            MailChannel mail,
            WebhookChannel webhook,
            MailComposer mailComposer,
            Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.deliverySender = deliverySender;
        this.mail = mail;
        this.webhook = webhook;
        this.mailComposer = mailComposer;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Notice notice) {
        // Whoever causes a notice may neither read it nor know how its owner wants to be told.
        ActorContext.runAsSystem("notices", () -> {
            notices.add(notice);
            if (mail.isOn()) {
                Preference preference = preferences.of(notice.to());
                if (preference.mails(notice.kind(), Preference.Rhythm.EACH)) {
                    deliverySender.add(mailComposer.about(notice, preference));
                }
            }
            if (webhook.takes(notice.kind())) {
                deliverySender.add(posted(notice));
            }
        });
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
