package org.qingmiao.register.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.HeldDuty;
import org.qingmiao.register.right.RecordPlace;
import org.qingmiao.register.right.RecordSight;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.value.RecordClaims;

/** What somebody may see and fill in some record of a register: where their duties are, in whatever state it is. */
record CallerSight(List<RecordSight> sights) {
    static CallerSight of(WorkingRegister register) {
        Optional<String> me = Optional.of(register.person().login());
        return new CallerSight(register.access().held().stream()
                .map(HeldDuty::place)
                .flatMap(place -> register.definition().states().keySet().stream()
                        .map(state -> register.access()
                                .on(new RecordPlace(
                                        place.ord(), state, me, handed(register, place.ord()), claims(register)))))
                .distinct()
                .toList());
    }

    /** As if every field named the person and their units, and every condition held. */
    private static RecordClaims claims(WorkingRegister register) {
        Set<String> names =
                register.access().held().stream().map(HeldDuty::unit).collect(Collectors.toSet());
        names.add(register.person().login());
        Map<String, Set<String>> named = new HashMap<>();
        Map<String, Boolean> holds = new HashMap<>();
        ReachColumn.of(register.definition()).forEach(c -> {
            named.put(c.name(), names);
            holds.put(c.name(), true);
        });
        return new RecordClaims(named, holds);
    }

    /** As if all that can be handed over had been, and accepted. */
    private static Set<RecordPlace.Handed> handed(WorkingRegister register, int to) {
        return register.definition().handOvers().keySet().stream()
                .map(id -> new RecordPlace.Handed(to, id, true))
                .collect(Collectors.toSet());
    }

    boolean sees(String path) {
        return sights.stream().anyMatch(sight -> sight.sees(path));
    }

    boolean fills(String path) {
        return sights.stream().anyMatch(sight -> sight.fills(path));
    }
}
