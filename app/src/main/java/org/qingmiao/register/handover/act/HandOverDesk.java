package org.qingmiao.register.handover.act;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.handover.HandOverReach;
import org.qingmiao.register.handover.HandOverReceivers.Giving;
import org.qingmiao.register.handover.HandOverStore;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordDesk;
import org.qingmiao.register.record.RecordOutcome;
import org.qingmiao.register.record.RecordOutcome.RecordFault;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.springframework.transaction.support.TransactionOperations;

/** Hand-overs of a record as somebody sees them, and what is done with them, by one clock. */
public final class HandOverDesk {
    /** How often an act is tried that somebody else's change of the record got in the way of. */
    private static final int TRIES = 3;

    private final RecordDesk records;
    private final HandOverStore store;
    private final HandOverAsking asking;
    private final HandOverCarrying carrying;
    private final TransactionOperations transaction;

    HandOverDesk(
            RecordDesk records,
            HandOverStore store,
            HandOverAsking asking,
            HandOverCarrying carrying,
            TransactionOperations transaction) {
        this.records = records;
        this.store = store;
        this.asking = asking;
        this.carrying = carrying;
        this.transaction = transaction;
    }

    /** Those of a record that the reader sees, those that run before others, the newest first. */
    public List<SeenHandOver> of(OpenedRecord record) {
        WorkingRegister register = record.register();
        Register definition = register.definition();
        if (definition.handOvers().isEmpty()) {
            return List.of();
        }
        Giving giving = asking.giving(record);
        return store
                .ofRecords(
                        HandOverReach.of(register.id(), register.access().reach()),
                        record.head().key().district(),
                        Set.of(record.head().key().id()))
                .stream()
                .filter(h -> definition.handOvers().containsKey(h.kind()))
                .sorted(Comparator.comparing(h -> !h.state().isLive()))
                .map(h -> rights(record, h).seen(giving))
                .toList();
    }

    private static HandOverRights rights(OpenedRecord record, KeptHandOver kept) {
        HandOver definition = record.register().definition().handOvers().get(kept.kind());
        return new HandOverRights(record, Objects.requireNonNull(definition), kept);
    }

    /** One of them, if the reader may do something with it. */
    public Optional<SeenHandOver> find(OpenedRecord record, UUID id, HandOverAct act) {
        return seen(record, id).filter(h -> h.acts().contains(act));
    }

    private Optional<SeenHandOver> seen(OpenedRecord record, UUID id) {
        return of(record).stream().filter(h -> h.kept().id().equals(id)).findFirst();
    }

    /** What an act asks. */
    public HandOverAsking asking() {
        return asking;
    }

    /**
     * What came of a request that was carried out before; nothing if it was not. It is told also to who sees the record
     * no more because of it.
     */
    public Optional<RecordOutcome> repeated(
            WorkingRegister register, int district, UUID record, UUID id, HandOverRequest request) {
        HandOverReach reach = HandOverReach.of(register.id(), register.access().reach());
        return store.ofRecords(reach, district, Set.of(record)).stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .flatMap(h -> carrying.repeated(register.kept(), h, request));
    }

    /**
     * Does something with a hand-over.
     *
     * @throws ProblemException if there is none, or it is not the reader's to do
     */
    public RecordOutcome act(OpenedRecord record, UUID id, HandOverRequest request) {
        SeenHandOver seen = seen(record, id).orElseThrow(() -> RequestProblem.NOT_THERE.exception());
        Optional<RecordOutcome> before = carrying.repeated(record.register().kept(), seen.kept(), request);
        if (before.isPresent()) {
            return before.get();
        }
        if (seen.kept().version() != request.version()) {
            return new RecordOutcome.Conflict(record.head().version(), Set.of());
        }
        if (!seen.acts().contains(request.act())) {
            throw RequestProblem.NOT_ALLOWED.exception();
        }
        List<RecordFault> faults = asking.faults(record, seen, request);
        return faults.isEmpty() ? done(record, seen, request) : new RecordOutcome.Faulty(faults);
    }

    private RecordOutcome done(OpenedRecord record, SeenHandOver seen, HandOverRequest request) {
        RecordOutcome outcome = once(record, seen, request);
        for (int i = 1;
                i < TRIES
                        && outcome instanceof RecordOutcome.Conflict
                        && request.input().cells().isEmpty();
                i++) {
            outcome = once(record, seen, request);
        }
        return outcome;
    }

    private RecordOutcome once(OpenedRecord record, SeenHandOver seen, HandOverRequest request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RecordOutcome outcome = records.opening()
                    .again(record)
                    .map(now ->
                            carrying.carry(now, seen.definition(), seen.kept().id(), request))
                    .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
            if (!(outcome instanceof RecordOutcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
