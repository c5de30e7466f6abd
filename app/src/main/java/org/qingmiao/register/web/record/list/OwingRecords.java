package org.qingmiao.register.web.record.list;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qingmiao.register.record.kept.DistrictRegisters.DistrictRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** All records of a register that owe something, some at a time. */
@Component
class OwingRecords {
    private static final int AT_ONCE = 500;

    /** What is owed in a hundred years is told then. */
    private static final Duration EVER = Duration.ofDays(36_500);

    private final RecordStore store;
    private final Clock clock;

    OwingRecords(RecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Stream<List<StoredRecord>> of(DistrictRegister register) {
        return Stream.iterate(
                page(register, Optional.empty()),
                page -> !page.isEmpty(),
                page -> page.size() < AT_ONCE
                        ? List.of()
                        : page(register, Optional.of(page.getLast().head().key().id())));
    }

    private List<StoredRecord> page(DistrictRegister register, Optional<UUID> after) {
        RecordQuery query = new RecordQuery(
                register.district(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(clock.instant().plus(EVER)),
                Optional.empty(),
                RecordQuery.Order.DUE,
                false,
                after,
                AT_ONCE);
        return store.list(
                register.register().layout(),
                Reach.everything(register.register().definition()),
                query);
    }
}
