package org.qingmiao.register.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.record.RecordListing;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.record.kept.WorkingRegisters;
import org.qingmiao.register.storage.RecordQuery;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** The registers in which somebody works, with what is open there. */
@Component
class MyRegisters {
    private static final int COUNTED = 1000;

    private final WorkingRegisters working;
    private final RecordListing listing;
    private final Clock clock;

    MyRegisters(WorkingRegisters working, RecordListing listing, Clock clock) {
        this.working = working;
        this.listing = listing;
        this.clock = clock;
    }

    List<RegisterIndexView.Mine> of(Plan plan, Person person) {
        return working.of(plan, person).stream().map(this::mine).toList();
    }

    private RegisterIndexView.Mine mine(WorkingRegister register) {
        Set<String> ends = register.definition().states().values().stream()
                .filter(RegisterState::end)
                .map(RegisterState::id)
                .collect(Collectors.toSet());
        RecordQuery all = RecordQuery.all(listing.district(register), COUNTED + 1);
        return new RegisterIndexView.Mine(
                register.id(),
                register.definition().name(),
                counted(listing.states(register, all), ends),
                counted(listing.states(register, late(all)), Set.of()),
                register.access().creates());
    }

    private RecordQuery late(RecordQuery all) {
        return new RecordQuery(
                all.district(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(clock.instant()),
                Optional.empty(),
                RecordQuery.Order.DUE,
                false,
                Optional.empty(),
                all.size());
    }

    private static String counted(Map<String, Long> states, Set<String> without) {
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        long count = states.entrySet().stream()
                .filter(s -> !without.contains(s.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all > COUNTED ? count - 1 + "+" : String.valueOf(count);
    }
}
