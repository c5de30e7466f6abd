package org.qingmiao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.notice.delivery.Delivery;
import org.qingmiao.notice.delivery.DeliveryRepository;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What there is to say to a person today: notices that are unread since the last digest, work that is near. */
@Component
class DigestLetters {
    /** A first digest does not go back further. */
    private static final Duration FIRST = Duration.ofDays(7);
    /** Work that is due within so many days. */
    private static final int NEAR = 3;

    private final NearWork work;
    private final NoticeRepository notices;
    private final PreferenceRepository preferences;
    private final DeliveryRepository sent;
    private final MailComposer mailComposer;
    private final Clock clock;

    DigestLetters(
            NearWork work,
            NoticeRepository notices,
            PreferenceRepository preferences,
            DeliveryRepository sent,
            MailComposer mailComposer,
            Clock clock) {
        this.work = work;
        this.notices = notices;
        this.preferences = preferences;
        this.sent = sent;
        this.mailComposer = mailComposer;
        this.clock = clock;
    }

    /** Nothing, if there is nothing to say, or no address any more that could be read. */
    Optional<Delivery> of(Person person) {
        String login = person.login();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, MailComposer.ZONE);
        Preference preference = preferences.of(login);
        Instant since = sent.last(login, MailComposer.DIGEST).orElse(now.minus(FIRST));
        List<StoredNotice> unread = notices.unreadSince(login, since).stream()
                .filter(n -> preference.mails(n.kind(), Preference.Rhythm.DAILY))
                .toList();
        List<NearWork.Line> near = near(person, today.plusDays(NEAR));
        return !preference.confirmed() || unread.isEmpty() && near.isEmpty()
                ? Optional.empty()
                : Optional.of(mailComposer.digest(login, today, preference, unread, near));
    }

    /** Asked on behalf of the person: each is shown their own. */
    private List<NearWork.Line> near(Person person, LocalDate last) {
        return ActorContext.as(person.login(), () -> work.near(person, last));
    }
}
