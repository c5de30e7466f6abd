package org.qingmiao.register.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.right.HandedFields;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordPlacement;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Writes what becomes of hand-overs, opens and closes records accordingly, and says who did it. */
@Component
class HandOverWriting {
    private final HandOverStore store;
    private final HandedRecords handed;
    private final RecordPlacement placement;
    private final Audit audit;
    private final HandOverNotices notices;
    private final Clock clock;

    HandOverWriting(
            HandOverStore store,
            HandedRecords handed,
            RecordPlacement placement,
            Audit audit,
            HandOverNotices notices,
            Clock clock) {
        this.store = store;
        this.handed = handed;
        this.placement = placement;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** By another clock; what happened earlier is told to nobody. */
    HandOverWriting by(Clock other) {
        return new HandOverWriting(store, handed, placement.by(other), audit, notices.silent(), other);
    }

    Instant now() {
        return clock.instant();
    }

    /** One that nobody else changes until the transaction ends; nothing if there is none of that id. */
    Optional<KeptHandOver> locked(String register, int district, UUID id) {
        return store.locked(HandOverReach.everything(register), district, id);
    }

    void insert(KeptHandOver handOver) {
        store.insert(handOver, now());
        entry(handOver, "offer");
    }

    void replace(KeptHandOver handOver, String act) {
        store.replace(handOver, now());
        entry(handOver, act);
    }

    private void entry(KeptHandOver handOver, String act) {
        audit.record(AuditEntry.act(
                "register.handover",
                "record:" + handOver.register() + "/" + handOver.record(),
                handOver.to()
                        .map(KeptHandOver.Place::unit)
                        .orElse(handOver.from().unit()),
                new TreeMap<>(Map.of(
                        "act", act,
                        "hand-over", handOver.kind(),
                        "state", handOver.state().word(),
                        "unit", handOver.from().unit()))));
    }

    /** Opens a record to all who have it by now, and to nobody else. */
    void open(KeptRegister register, StoredRecord.Key record) {
        Register definition = register.definition();
        placement.hand(register.layout(), Reach.everything(definition), record, opened(definition, record));
    }

    /** Opens what was just written of a record to those who have it. */
    void spread(KeptRegister register, StoredRecord.Key record) {
        Register definition = register.definition();
        Map<Integer, Set<String>> opened = opened(definition, record);
        if (!opened.isEmpty()) {
            placement.spread(register.layout(), Reach.everything(definition), record, opened);
        }
    }

    /** The sections that are open, by the place of the unit. */
    private Map<Integer, Set<String>> opened(Register definition, StoredRecord.Key record) {
        HandedFields fields = HandedFields.of(definition);
        Map<Integer, Set<String>> opened = new TreeMap<>();
        handed.running(definition, record.district(), record.id())
                .forEach(h ->
                        opened.computeIfAbsent(h.to(), to -> new HashSet<>()).addAll(fields.sections(h.handOver())));
        return opened;
    }

    /** Gives the record to the unit that accepted it. */
    void give(KeptRegister register, StoredRecord.Key record, int version, String unit) {
        placement.move(register.layout(), Reach.everything(register.definition()), record, version, unit);
    }

    void tellReceivers(Register register, KeptHandOver handOver, String what) {
        notices.receivers(register, handOver, what);
    }

    void tellGiver(Register register, KeptHandOver handOver, String what) {
        notices.giver(register, handOver, what);
    }
}
