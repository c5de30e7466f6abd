package org.qingmiao.notice;

import org.qingmiao.notice.delivery.DeliverySender;
import org.qingmiao.notice.delivery.MailChannel;
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
    private final MailComposer mailComposer;
    private final PostedNotices posted;

    StoredNotices(
            NoticeRepository notices,
            PreferenceRepository preferences,
            DeliverySender deliverySender,
            MailChannel mail,
            MailComposer mailComposer,
            PostedNotices posted) {
        this.notices = notices;
        this.preferences = preferences;
        this.deliverySender = deliverySender;
        this.mail = mail;
        this.mailComposer = mailComposer;
        this.posted = posted;
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
            posted.of(notice).ifPresent(deliverySender::add);
        });
    }
}
