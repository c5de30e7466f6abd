package org.qingmiao.notice;

import java.time.Clock;
import java.time.Duration;
import org.qingmiao.notice.delivery.DeliveryRepository;
import org.qingmiao.notice.delivery.DeliverySender;
import org.qingmiao.notice.delivery.RandomSecret;
import org.qingmiao.platform.ActorContext;
import org.springframework.stereotype.Component;

/** Mails that ask the owner of an address whether it is theirs: a few a day, so that nobody is flooded. */
@Component
class AddressConfirmations {
    private static final int MOST_A_DAY = 5;

    private final DeliveryRepository sent;
    private final DeliverySender deliverySender;
    private final MailComposer mailComposer;
    private final Clock clock;

    AddressConfirmations(
            DeliveryRepository sent, DeliverySender deliverySender, MailComposer mailComposer, Clock clock) {
        this.sent = sent;
        this.deliverySender = deliverySender;
        this.mailComposer = mailComposer;
        this.clock = clock;
    }

    boolean areTooMany(String login) {
        int asked = ActorContext.asSystem(
                "confirmations",
                () -> sent.asked(
                        login, MailComposer.CONFIRMATION, clock.instant().minus(Duration.ofDays(1))));
        return asked >= MOST_A_DAY;
    }

    /** Asks at the address that was given; what is sent back proves that it is theirs. */
    RandomSecret send(String login, Preference given) {
        RandomSecret proof = RandomSecret.fresh();
        deliverySender.add(mailComposer.confirmation(login, given, proof));
        return proof;
    }
}
