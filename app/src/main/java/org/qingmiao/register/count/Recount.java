package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.qingmiao.register.record.kept.DistrictRegisters;
import org.qingmiao.register.record.kept.DistrictRegisters.DistrictRegister;
import org.qingmiao.register.storage.StoredRecord;
import org.springframework.stereotype.Component;

/** Counts registers from their records alone, and compares with what is kept. */
@Component
public class Recount {
    private static final int AT_ONCE = 500;

    private final DistrictRegisters registers;
    private final CountedRecords records;
    private final CountLedger ledger;
    private final CountAlarm alarm;

    Recount(DistrictRegisters registers, CountedRecords records, CountLedger ledger, CountAlarm alarm) {
        this.registers = registers;
        this.records = records;
        this.ledger = ledger;
        this.alarm = alarm;
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
     * Counts the registers of all districts of which something is counted.
     *
     * @param wanted which registers
     * @param mends whether what differs is put right
     */
    public List<Outcome> run(Predicate<String> wanted, boolean mends) {
        return registers.all().stream()
                .filter(r -> wanted.test(r.id()) && records.areIn(r.register()))
                .map(r -> one(r, mends))
                .toList();
    }

    /** The same for one. */
    Outcome one(DistrictRegister register, boolean mends) {
        Tally tally = new Tally();
        Optional<UUID> after = Optional.empty();
        List<StoredRecord> page;
        do {
            page = records.page(register, after, AT_ONCE);
            page.forEach(
                    r -> tally.add(records.record(register.register(), r.head().key(), mends)));
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.getLast().head().key().id());
        } while (page.size() == AT_ONCE);
        Outcome outcome = new Outcome(
                register.id(),
                tally.records,
                tally.differing,
                tally.differences,
                ledger.unbalanced(register.id(), register.district()));
        if (mends && tally.differing > 0) {
            alarm.mended(register.register(), tally.differing, tally.records);
        }
        return outcome;
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
