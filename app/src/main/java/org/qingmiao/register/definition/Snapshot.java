package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;

/**
 * A snapshot that is not changed any more.
 *
 * @param rows the register whose records it shows
 * @param of field of it that points here
 * @param verify the calculator that recomputes it
 */
public record Snapshot(
        String id,
        Optional<String> rows,
        Optional<String> of,
        List<String> fields,
        boolean names,
        Optional<String> verify,
        SourceLocation place) {
    public Snapshot {
        fields = List.copyOf(fields);
    }
}
