package org.qingmiao.register.handover.act;

import java.time.Clock;
import org.qingmiao.register.handover.HandOverReceivers;
import org.qingmiao.register.handover.HandOverStore;
import org.qingmiao.register.handover.HandOverTurns;
import org.qingmiao.register.record.RecordDesk;
import org.qingmiao.register.record.RecordDesks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Desks of hand-overs: the one of today, and such as go by another clock and tell nobody. */
@Configuration(proxyBeanMethods = false)
public class HandOverDesks {
    private final RecordDesks records;
    private final HandOverStore store;
    private final HandOverReceivers receivers;
    private final HandOverTurns turns;
    private final TransactionOperations transaction;

    HandOverDesks(
            RecordDesks records,
            HandOverStore store,
            HandOverReceivers receivers,
            HandOverTurns turns,
            TransactionOperations transaction) {
        this.records = records;
        this.store = store;
        this.receivers = receivers;
        this.turns = turns;
        this.transaction = transaction;
    }

    @Bean
    HandOverDesk handOverDesk(Clock clock) {
        return desk(records.by(clock), turns, clock);
    }

    /** One that goes by a clock. */
    public HandOverDesk by(Clock clock) {
        return desk(records.by(clock), turns.by(clock), clock);
    }

    private HandOverDesk desk(RecordDesk desk, HandOverTurns by, Clock clock) {
        HandOverAsking asking = new HandOverAsking(desk.opening(), receivers, clock);
        HandOverCarrying carrying = new HandOverCarrying(desk, asking, by);
        return new HandOverDesk(desk, store, asking, carrying, transaction);
    }
}
