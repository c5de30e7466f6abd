package org.qingmiao.register.handover;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.right.RecordPlace.Handed;
import org.springframework.stereotype.Component;

/** What the engine knows of the hand-overs of records: to whom they are open, and what happened. */
@Component
public final class HandedRecords {
    private final HandOverStore store;

    HandedRecords(HandOverStore store) {
        this.store = store;
    }

    /** All of a record, the newest first. */
    public List<KeptHandOver> of(Register register, int district, UUID record) {
        return all(register, district, Set.of(record));
    }

    /** Those that run. */
    public Set<Handed> running(Register register, int district, UUID record) {
        return running(register, district, Set.of(record)).getOrDefault(record, Set.of());
    }

    /** Those that run of some records, by record. */
    public Map<UUID, Set<Handed>> running(Register register, int district, Collection<UUID> records) {
        Map<UUID, Set<Handed>> running = new HashMap<>();
        all(register, district, records).stream()
                .filter(h -> h.state().isLive())
                .forEach(h -> h.to().ifPresent(to -> running.computeIfAbsent(h.record(), r -> new HashSet<>())
                        .add(new Handed(to.ord(), h.kind(), h.state().isTheirs()))));
        return running;
    }

    /** What happened, by the names by which expressions know it. */
    public Map<String, Instant> moments(Register register, int district, UUID record) {
        return HandOverMoments.of(of(register, district, record));
    }

    private List<KeptHandOver> all(Register register, int district, Collection<UUID> records) {
        return register.handOvers().isEmpty()
                ? List.of()
                : store.ofRecords(HandOverReach.everything(register.id()), district, records);
    }
}
