package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qingmiao.register.record.kept.DistrictRegisters.DistrictRegister;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Records of a register one after the other, each counted again. */
@Component
class CountedRecords {
    private final RecordStore store;
    private final RecordCounting counting;
    private final CountLedger ledger;
    private final Clock clock;
    private final TransactionOperations transaction;

    CountedRecords(
            RecordStore store,
            RecordCounting counting,
            CountLedger ledger,
            Clock clock,
            TransactionOperations transaction) {
        this.store = store;
        this.counting = counting;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether something of a register is counted at all. */
    boolean areIn(KeptRegister register) {
        return !counting.counts(register).isEmpty();
    }

    /** In the order in which they were made. */
    List<StoredRecord> page(DistrictRegister of, Optional<UUID> after, int size) {
        KeptRegister register = of.register();
        RecordQuery all = RecordQuery.all(of.district(), size);
        RecordQuery query = new RecordQuery(
                all.district(),
                all.states(),
                all.unit(),
                all.flag(),
                all.number(),
                all.dueBefore(),
                all.createdBy(),
                RecordQuery.Order.CREATED,
                false,
                after,
                size);
        return store.list(register.layout(), Reach.everything(register.definition()), query);
    }

    /** What a record counts for and what was kept of it, as far as they differ. */
    Map<CountEntry, BigDecimal> record(KeptRegister register, StoredRecord.Key key, boolean mends) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (mends) {
                return counting.count(register, key, Optional.of(clock.instant()));
            }
            ledger.hold(register.id(), key);
            return store.read(register.layout(), Reach.everything(register.definition()), key)
                    .map(record -> counting.differences(register, record))
                    .orElse(Map.of());
        }));
    }
}
