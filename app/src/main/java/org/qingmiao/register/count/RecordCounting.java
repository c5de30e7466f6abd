package org.qingmiao.register.count;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.definition.RegisterCount;
import org.qingmiao.register.record.RecordSurroundings;
import org.qingmiao.register.record.kept.DistrictRegisters;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordStore;
import org.qingmiao.register.storage.RecordWatcher;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.trial.CountPart;
import org.springframework.stereotype.Component;

/** Counts a record whenever a version of it is written, in the transaction that writes it. */
@Component
class RecordCounting implements RecordWatcher {
    private final DistrictRegisters registers;
    private final RecordStore store;
    private final RecordSurroundings surroundings;
    private final OrgUnits units;
    private final CountLedger ledger;
    private final Clock clock;
    private final Map<String, List<RegisterCount>> counted = new ConcurrentHashMap<>();

    RecordCounting(
            DistrictRegisters registers,
            RecordStore store,
            RecordSurroundings surroundings,
            OrgUnits units,
            CountLedger ledger,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.surroundings = surroundings;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void written(TableLayout layout, StoredRecord.Key record) {
        registers
                .find(layout.register().id(), record.district())
                .filter(r -> !counts(r).isEmpty())
                .ifPresent(r -> count(r, record, Optional.empty()));
    }

    /** The counts of a register that are counted. */
    List<RegisterCount> counts(KeptRegister register) {
        return counted.computeIfAbsent(
                register.id(),
                id -> register.definition().counts().values().stream()
                        .filter(c -> Uncounted.of(register.compiled(), c).isEmpty())
                        .toList());
    }

    /**
     * Counts a record as it is; what it counted for before gives way.
     *
     * @param now when a count that was wrong is put right; nothing where the record itself has just been written
     * @return what was kept otherwise
     */
    Map<CountEntry, BigDecimal> count(KeptRegister register, StoredRecord.Key key, Optional<Instant> now) {
        ledger.hold(register.id(), key);
        Optional<StoredRecord> record = store.read(register.layout(), Reach.everything(register.definition()), key);
        Map<CountEntry, BigDecimal> differences =
                record.map(r -> differences(register, r)).orElseGet(() -> gone(register, key));
        if (!differences.isEmpty()) {
            Instant changed = record.map(r -> r.head().changedAt()).orElseGet(clock::instant);
            ledger.write(register.id(), key, differences, day(changed), now.orElse(changed));
        }
        return differences;
    }

    /** A record that was taken back counts for nothing from then on. */
    private Map<CountEntry, BigDecimal> gone(KeptRegister register, StoredRecord.Key key) {
        Map<CountEntry, BigDecimal> differences = new HashMap<>();
        ledger.kept(register.id(), key).forEach((entry, amount) -> differences.put(entry, amount.negate()));
        return differences;
    }

    /** What a record counts for and what is kept of it, as far as they differ. */
    Map<CountEntry, BigDecimal> differences(KeptRegister register, StoredRecord record) {
        Map<CountEntry, BigDecimal> differences = new HashMap<>(of(register, record));
        ledger.kept(register.id(), record.head().key())
                .forEach((entry, amount) -> differences.merge(entry, amount.negate(), BigDecimal::add));
        differences.values().removeIf(amount -> amount.signum() == 0);
        return differences;
    }

    private Map<CountEntry, BigDecimal> of(KeptRegister register, StoredRecord record) {
        Map<CountEntry, BigDecimal> entries = new HashMap<>();
        var cells = surroundings.cells(register, record);
        for (CountPart part :
                register.with(trial -> trial.parts(cells, record.head().changedAt(), counts(register)))) {
            String unit = part.unit()
                    .filter(u -> units.tree().find(u).isPresent())
                    .orElse(record.head().unit());
            String day = part.day().map(LocalDate::toString).orElse(CountEntry.STANDING);
            entries.merge(
                    new CountEntry(part.count(), units.key(unit), day, part.options()), part.amount(), BigDecimal::add);
        }
        return entries;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
