package org.qingmiao.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of which audiences of a room somebody is one: the units for which, by the key of the audience.
 *
 * @param owes whose tasks are theirs
 * @param knows of whose tasks they may know
 */
public record TaskReach(Map<String, Set<String>> owes, Map<String, Set<String>> knows) {
    /** Of who has nothing to do there. */
    public static final TaskReach NONE = new TaskReach(Map.of(), Map.of());

    public TaskReach {
        owes = copy(owes);
        knows = copy(knows);
    }

    private static Map<String, Set<String>> copy(Map<String, ? extends Collection<String>> of) {
        Map<String, Set<String>> copy = new HashMap<>();
        of.forEach((key, units) -> copy.put(key, Set.copyOf(units)));
        return Map.copyOf(copy);
    }
}
