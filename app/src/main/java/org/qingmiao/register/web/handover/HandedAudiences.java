package org.qingmiao.register.web.handover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.handover.HandOverReach;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.record.kept.TaskRegisters;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.OpenTask.Audience;
import org.springframework.stereotype.Component;

/** Who may know what is owed of a hand-over: who deals with it where it went, who keeps its record, and who gave it. */
@Component
class HandedAudiences {
    private static final String TO = "to";
    private static final String FROM = "from";
    private static final String BY = "by";
    private static final int PARTS = 4;

    private final TaskRegisters registers;
    private final UnitPlaces places;

    HandedAudiences(TaskRegisters registers, UnitPlaces places) {
        this.registers = registers;
        this.places = places;
    }

    static Audience receiver(KeptHandOver kept, String unit) {
        return audience(kept, TO, kept.kind(), unit);
    }

    static Stream<Audience> givers(KeptHandOver kept) {
        String unit = kept.from().unit();
        return Stream.concat(
                Stream.of(audience(kept, FROM, "", unit)),
                kept.course().offeredBy().map(login -> audience(kept, BY, login, unit)).stream());
    }

    private static Audience audience(KeptHandOver kept, String side, String who, String unit) {
        return new Audience(String.join("/", side, "" + kept.district(), kept.register(), who), unit);
    }

    static boolean isReceiver(String key) {
        return key.startsWith(TO + "/");
    }

    Seen of(Person person) {
        Map<TaskRegisters.InDistrict, WorkingRegister> working = registers.of(person);
        return new Seen(working, working.isEmpty() ? Map.of() : places.all(), person.login());
    }

    /** What somebody sees of hand-overs now. */
    static final class Seen {
        private final Map<TaskRegisters.InDistrict, WorkingRegister> working;
        private final Map<String, UnitPlace> places;
        private final String login;
        private final Map<WorkingRegister, HandOverReach> reaches = new HashMap<>();

        private Seen(
                Map<TaskRegisters.InDistrict, WorkingRegister> working, Map<String, UnitPlace> places, String login) {
            this.working = working;
            this.places = places;
            this.login = login;
        }

        /** Units for which the person is of an audience. */
        Set<String> units(String key) {
            String[] parts = key.split("/", PARTS);
            return Optional.ofNullable(working.get(new TaskRegisters.InDistrict(parts[2], Integer.parseInt(parts[1]))))
                    .map(register -> units(register, parts[0], parts[3]))
                    .orElse(Set.of());
        }

        private Set<String> units(WorkingRegister register, String side, String who) {
            if (side.equals(BY) && !who.equals(login)) {
                return Set.of();
            }
            HandOverReach reach = reaches.computeIfAbsent(
                    register, r -> HandOverReach.of(r.id(), r.access().reach()));
            return places.entrySet().stream()
                    .filter(unit ->
                            isOne(register, reach, side, who, unit.getValue().ord()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private boolean isOne(WorkingRegister register, HandOverReach reach, String side, String who, int ord) {
            boolean within = reach.from().stream().anyMatch(i -> i.holds(ord));
            return switch (side) {
                case TO -> reach.to().contains(ord) && receives(register, who, ord);
                case FROM -> within && register.access().keeps(ord);
                default -> within && who.equals(login);
            };
        }

        private static boolean receives(WorkingRegister register, String kind, int ord) {
            HandOver definition = register.definition().handOvers().get(kind);
            return definition != null && register.access().receives(definition, ord);
        }
    }
}
