package org.qingmiao.register.web.record.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.record.kept.TaskRegisters;
import org.qingmiao.register.record.kept.WorkingRegister;
import org.qingmiao.register.right.RecordAudience;
import org.qingmiao.register.storage.Reach.Interval;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.register.storage.UnitPlaces.UnitPlace;
import org.qingmiao.safeguard.Person;
import org.qingmiao.work.TaskReach;
import org.springframework.stereotype.Component;

/** Who may know what a record owes: who sees something of it; it is the task of those among them who hold the duty. */
@Component
class DebtAudiences {
    private final TaskRegisters registers;
    private final UnitPlaces places;

    DebtAudiences(TaskRegisters registers, UnitPlaces places) {
        this.registers = registers;
        this.places = places;
    }

    /**
     * An audience as tasks bear it.
     *
     * @param district {@code org_unit.ix} of its root
     * @param record as {@link RecordAudience#text()} says
     */
    record Key(int district, String register, String debt, String record) {
        private static final int PARTS = 4;

        static Key parse(String text) {
            String[] parts = text.split("/", PARTS);
            return new Key(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);
        }

        String text() {
            return String.join("/", "" + district, register, debt, record);
        }
    }

    private record Seen(WorkingRegister register, String record) {}

    TaskReach of(Person person, Collection<String> keys) {
        Map<TaskRegisters.InDistrict, WorkingRegister> working = registers.of(person);
        if (working.isEmpty()) {
            return TaskReach.NONE;
        }
        Map<String, UnitPlace> all = places.all();
        Map<Seen, Set<String>> seen = new HashMap<>();
        Map<String, Set<String>> owes = new HashMap<>();
        Map<String, Set<String>> knows = new HashMap<>();
        for (String text : keys) {
            Key key = Key.parse(text);
            WorkingRegister register = working.get(new TaskRegisters.InDistrict(key.register(), key.district()));
            if (register != null) {
                Set<String> units = seen.computeIfAbsent(new Seen(register, key.record()), s -> units(s, all));
                knows.put(text, units);
                if (isTheirs(register, key.debt())) {
                    owes.put(text, units);
                }
            }
        }
        return new TaskReach(owes, knows);
    }

    private static Set<String> units(Seen seen, Map<String, UnitPlace> all) {
        List<Interval> within =
                RecordAudience.parse(seen.record()).seenIn(seen.register().access());
        return all.entrySet().stream()
                .filter(unit ->
                        within.stream().anyMatch(i -> i.holds(unit.getValue().ord())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isTheirs(WorkingRegister register, String debt) {
        return Optional.ofNullable(register.definition().deadlines().get(debt))
                .map(DebtRule::owedBy)
                .filter(duty ->
                        register.access().held().stream().anyMatch(h -> h.duty().equals(duty)))
                .isPresent();
    }
}
