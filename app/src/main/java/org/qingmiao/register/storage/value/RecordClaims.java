package org.qingmiao.register.storage.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * By what a record is reached beside the unit that keeps it, by the columns in which it stands. What is not named is not
 * worked out.
 *
 * @param named the people or units that a field names
 * @param holds conditions, and whether they hold
 */
public record RecordClaims(Map<String, Set<String>> named, Map<String, Boolean> holds) {
    /** Of a register that asks nothing of its records. */
    public static final RecordClaims NONE = new RecordClaims(Map.of(), Map.of());

    public RecordClaims {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        named.forEach((column, names) -> copy.put(column, Set.copyOf(names)));
        named = Map.copyOf(copy);
        holds = Map.copyOf(holds);
    }

    /** Whether a field names somebody or something. */
    public boolean names(String column, String name) {
        return named.getOrDefault(column, Set.of()).contains(name);
    }

    /** Whether a condition holds. */
    public boolean holds(String column) {
        return holds.getOrDefault(column, false);
    }

    /** Whether one of these columns is not worked out. */
    public boolean lacks(List<String> columns) {
        return !columns.stream().allMatch(c -> named.containsKey(c) || holds.containsKey(c));
    }
}
