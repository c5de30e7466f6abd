package org.qingmiao.child;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How far somebody looks: places of units. A child is within reach by the unit that keeps it or by its school.
 *
 * @param parts both ends belong to each
 * @param registers whether the person may add children
 */
public record ChildReach(List<Span> parts, boolean registers) {
    public static final ChildReach NONE = new ChildReach(List.of(), false);

    /** From one place to another, both of them in it. */
    public record Span(int first, int last) {}

    public ChildReach {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public boolean holds(int ord) {
        return parts.stream().anyMatch(p -> p.first() <= ord && ord <= p.last());
    }

    /** As a multirange of the database. */
    public String written() {
        return parts.stream()
                .map(p -> "[" + p.first() + "," + p.last() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
