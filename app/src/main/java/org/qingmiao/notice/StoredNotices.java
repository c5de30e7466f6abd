package org.qingmiao.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qingmiao.platform.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices, and what of them leaves the house, in the caller's transaction. */
@Component
class StoredNotices implements Notices {
    private final NoticeTable notices;
    private final PreferenceTable preferences;
    private final Deliveries deliveries;
    private final MailChannel mail;
    private final WebhookChannel webhook;
    private final Letters letters;
    private final Clock clock;

    StoredNotices(
            NoticeTable notices,
            PreferenceTable preferences,
            Deliveries deliveries,
            MailChannel mail,
            WebhookChannel webhook,
            Letters letters,
            Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.mail = mail;
        this.webhook = webhook;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Notice notice) {
        // Whoever causes a notice may neither read it nor know how its owner wants to be told.
        Acting.runAsSystem("notices", () -> {
            notices.add(notice);
            if (mail.isOn()) {
                Preference preference = preferences.of(notice.to());
                if (preference.mails(notice.kind(), Preference.Rhythm.EACH)) {
                    deliveries.add(letters.about(notice, preference));
                }
            }
            if (webhook.takes(notice.kind())) {
                deliveries.add(posted(notice));
            }
        });
    }

    private Delivery posted(Notice notice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Letters.ZONE);
        String title = notice.title().zh();
        Optional<String> key = webhook.speaksToAGroup()
                ? Optional.of("group:" + today + ":" + notice.kind() + ":" + notice.link() + ":" + title)
                : Optional.empty();
        return new Delivery(WebhookChannel.ID, notice.to(), notice.kind(), "", title, "", notice.link(), key);
    }
}
