package org.qingmiao.child.index;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qingmiao.child.ChildHappened;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.StatementRules.StatementFault;
import org.qingmiao.child.stored.ChildCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What writing needs of the world around: the day, the rules, who listens, the key. */
@Component
class WritingSurroundings {
    private final Clock clock;
    private final ChildCipher cipher;
    private final ApplicationEventPublisher events;
    private final StatementRules rules;

    WritingSurroundings(Clock clock, ChildCipher cipher, ApplicationEventPublisher events, StatementRules rules) {
        this.clock = clock;
        this.cipher = cipher;
        this.events = events;
        this.rules = rules;
    }

    List<StatementFault> faults(ChildStatement said) {
        return rules.faults(said);
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
        return ChildCandidates.number(said, today());
    }
}
