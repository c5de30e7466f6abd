package org.qingmiao.child.index;

import org.qingmiao.child.stored.ChildCipher;
import java.time.Clock;
import java.time.LocalDate;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildStatement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What writing needs of the world around: the day, who listens, the key. */
@Component
class WritingSurroundings {
    private final Clock clock;
    private final ChildCipher cipher;
    private final ApplicationEventPublisher events;

    WritingSurroundings(Clock clock, ChildCipher cipher, ApplicationEventPublisher events) {
        this.clock = clock;
        this.cipher = cipher;
        this.events = events;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ProfileReading.DISTRICT);
    }

    void tell(ChildHappened happened) {
        events.publishEvent(happened);
    }

    String mark(String word) {
        return Long.toHexString(cipher.token("mark " + word));
    }

    String number(ChildStatement said) {
        return ChildCandidates.number(said, clock);
    }
}
