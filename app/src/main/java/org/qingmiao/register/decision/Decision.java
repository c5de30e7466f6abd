package org.qingmiao.register.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Ordered;

/**
 * What a table said of one record, and why (R24).
 *
 * @param rows the rows whose result counts, by their ids; none if nothing held
 * @param results by name; an absent result is left out. Several codes are a list
 * @param inputs what was looked at, as far as it was known
 */
public record Decision(
        String table,
        String version,
        List<String> rows,
        List<String> names,
        Map<String, Object> results,
        Map<String, Object> inputs) {
    public Decision {
        rows = List.copyOf(rows);
        names = List.copyOf(names);
        results = Map.copyOf(results);
        inputs = Ordered.copy(inputs);
    }

    /** As an expression sees it: the one result itself, or a row of several. */
    public @Nullable Object value() {
        return names.size() == 1 ? results.get(names.getFirst()) : results;
    }

    /** {@code table/row} for each row. */
    public List<String> references() {
        return rows.stream().map(r -> table + "/" + r).toList();
    }
}
