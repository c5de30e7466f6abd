package org.qingmiao.register.web.handover;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverReach;
import org.qingmiao.register.handover.HandOverStore;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** What was handed to the units in which somebody holds a duty, and what was handed over from where they work. */
@Component
class HandedListing {
    /** So many are shown; of each register one more is looked at, so that it is known whether there are more. */
    static final int MOST = 200;

    private final WorkingRegisters registers;
    private final HandOverStore store;
    private final RecordListing listing;

    HandedListing(WorkingRegisters registers, HandOverStore store, RecordListing listing) {
        this.registers = registers;
        this.store = store;
        this.listing = listing;
    }

    record Handed(WorkingRegister register, HandOver definition, KeptHandOver kept) {}

    /** What is owed first before others. */
    List<Handed> of(Plan plan, Person person, boolean toUs, boolean running) {
        return registers.of(plan, person).stream()
                .filter(register -> !register.definition().handOvers().isEmpty())
                .flatMap(register -> of(register, toUs, running))
                .sorted(Comparator.comparing((Handed h) ->
                                h.kept().owed().flatMap(KeptHandOver.Part::due).orElse(Instant.MAX))
                        .thenComparing(h -> h.kept().course().offeredAt(), Comparator.reverseOrder()))
                .toList();
    }

    private Stream<Handed> of(WorkingRegister register, boolean toUs, boolean running) {
        HandOverReach reach = HandOverReach.of(register.id(), register.access().reach());
        return store.listed(reach, listing.district(register), toUs, running, MOST + 1).stream()
                .flatMap(kept ->
                        Optional.ofNullable(register.definition().handOvers().get(kept.kind()))
                                .map(definition -> new Handed(register, definition, kept))
                                .stream())
                .filter(toUs ? HandedListing::isToUs : HandedListing::isByUs);
    }

    private static boolean isToUs(Handed handed) {
        return handed.kept()
                .to()
                .filter(to -> handed.register().access().receives(handed.definition(), to.ord()))
                .isPresent();
    }

    /** What somebody gave themselves, or from units of whose records they see all. */
    private static boolean isByUs(Handed handed) {
        WorkingRegister register = handed.register();
        return register.access().keeps(handed.kept().from().ord())
                || handed.kept()
                        .course()
                        .offeredBy()
                        .filter(register.person().login()::equals)
                        .isPresent();
    }
}
