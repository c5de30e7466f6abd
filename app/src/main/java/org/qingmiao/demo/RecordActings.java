package org.qingmiao.demo;

import org.qingmiao.plan.Plan;
import org.qingmiao.register.handover.act.HandOverDesks;
import org.qingmiao.register.record.RecordDesks;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.safeguard.Accounts;
import org.springframework.stereotype.Component;

/** Begins to act for the invented people. */
@Component
class RecordActings {
    private final Accounts accounts;
    private final WorkingRegisters registers;
    private final RecordDesks desks;
    private final RecordListing listing;
    private final HandOverDesks handOvers;

    RecordActings(
            Accounts accounts,
            WorkingRegisters registers,
            RecordDesks desks,
            RecordListing listing,
            HandOverDesks handOvers) {
        this.handOvers = handOvers;
        this.accounts = accounts;
        this.registers = registers;
        this.desks = desks;
        this.listing = listing;
    }

    RecordActing of(Plan plan, DemoClock clock) {
        return new RecordActing(
                (register, login) -> accounts.find(login)
                        .flatMap(person -> registers.of(plan, person).stream()
                                .filter(r -> r.id().equals(register))
                                .findFirst()),
                desks.by(clock),
                listing,
                new HandedActing(handOvers.by(clock)),
                clock);
    }
}
