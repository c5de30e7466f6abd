package org.qingmiao.register.trial.given;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was given of one row, or of a record outside of its rows; what is not given is unknown. */
public class GivenRow {
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, List<GivenRow>> rows = new LinkedHashMap<>();
    private @Nullable String state;

    public void put(String name, Object value) {
        values.put(name, value);
    }

    /** Notes that a value was declared absent, for a reason that the field allows. */
    public void absent(String name) {
        absent.add(name);
    }

    @Nullable
    public Object value(String name) {
        return values.get(name);
    }

    public boolean isAbsent(String name) {
        return absent.contains(name);
    }

    public Map<String, List<GivenRow>> rows() {
        return rows;
    }

    public void state(String given) {
        state = given;
    }

    @Nullable
    public String state() {
        return state;
    }
}
