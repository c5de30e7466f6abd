package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.record.kept.KeptRegisters;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Counts registers from their records alone, and compares with what is kept. */
@Component
public class Recount {
    private static final int AT_ONCE = 500;

    private final Plans plans;
    private final KeptRegisters registers;
    private final RecordStore store;
    private final RecordCounting counting;
    private final CountLedger ledger;
    private final OrgUnits units;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    Recount(
            Plans plans,
            KeptRegisters registers,
            RecordStore store,
            RecordCounting counting,
            CountLedger ledger,
            OrgUnits units,
            Audit audit,
            Clock clock,
            TransactionOperations transaction) {
        this.plans = plans;
        this.registers = registers;
        this.store = store;
        this.counting = counting;
        this.ledger = ledger;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What came of a register.
     *
     * @param differing how many of its records counted for something else than was kept
     * @param differences by count, how much was kept too little or too much
     * @param unbalanced by count, how far the log and what is kept of the records differ
     */
    public record Outcome(
            String register,
            int records,
            int differing,
            Map<String, BigDecimal> differences,
            Map<String, BigDecimal> unbalanced) {
        public Outcome {
            differences = new TreeMap<>(differences);
            unbalanced = new TreeMap<>(unbalanced);
        }

        /** Whether what was kept is what the records say. */
        public boolean agrees() {
            return differing == 0 && unbalanced.isEmpty();
        }
    }

    /**
     * Counts the registers of all districts whose records are kept.
     *
     * @param wanted which registers
     * @param mends whether what differs is put right
     */
    public List<Outcome> run(Predicate<String> wanted, boolean mends) {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        plans.all().forEach(plan -> registers.all(plan).stream()
                .filter(r -> wanted.test(r.id()) && CountBindings.keeps(r))
                .filter(r -> !counting.counts(r).isEmpty())
                .filter(r -> seen.indexOf(plan.head().district() + "/" + r.id()) < 0)
                .forEach(r -> {
                    seen.add(plan.head().district() + "/" + r.id());
                    outcomes.add(one(r, units.key(plan.head().district()), mends));
                }));
        return outcomes;
    }

    private Outcome one(KeptRegister register, int district, boolean mends) {
        Tally tally = new Tally();
        Optional<UUID> after = Optional.empty();
        List<StoredRecord> page;
        do {
            page = page(register, district, after, AT_ONCE);
            page.forEach(r -> tally.add(record(register, r.head().key(), mends)));
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.getLast().head().key().id());
        } while (page.size() == AT_ONCE);
        Outcome outcome = new Outcome(
                register.id(),
                tally.records,
                tally.differing,
                tally.differences,
                ledger.unbalanced(register.id(), district));
        if (mends && tally.differing > 0) {
            told(outcome);
        }
        return outcome;
    }

    private void told(Outcome outcome) {
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.act(
                "register.recount",
                "register:" + outcome.register(),
                "",
                Map.of("records", "" + outcome.records(), "differing", "" + outcome.differing()))));
    }

    /** In the order in which they were made. */
    List<StoredRecord> page(KeptRegister register, int district, Optional<UUID> after, int size) {
        RecordQuery all = RecordQuery.all(district, size);
        RecordQuery query = new RecordQuery(
                district,
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

    /** What was found so far. */
    private static final class Tally {
        private int records;
        private int differing;
        private final Map<String, BigDecimal> differences = new TreeMap<>();

        private void add(Map<CountEntry, BigDecimal> found) {
            records++;
            differing += found.isEmpty() ? 0 : 1;
            found.forEach((entry, amount) -> differences.merge(entry.count(), amount.abs(), BigDecimal::add));
        }
    }
}
