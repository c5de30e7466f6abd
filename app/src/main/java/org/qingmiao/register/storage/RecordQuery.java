package org.qingmiao.register.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which records are asked for, and in what order; what is beyond reach is none of them.
 *
 * @param district {@code org_unit.ix} of the root
 * @param states empty for all
 * @param unit of the tree with all below it; nothing for all
 * @param flag that is set
 * @param number the beginning of it, as people type it; blank for all
 * @param dueBefore only those that owe something by then
 * @param createdBy only those of one author
 * @param order by what
 * @param falling from the last to the first; what is empty comes behind either way
 * @param after the last one of the page before
 * @param size how many at most
 */
public record RecordQuery(
        int district,
        Set<String> states,
        Optional<Reach.Interval> unit,
        Optional<String> flag,
        String number,
        Optional<Instant> dueBefore,
        Optional<String> createdBy,
        Order order,
        boolean falling,
        Optional<UUID> after,
        int size) {
    public RecordQuery {
        states = Set.copyOf(states);
    }

    /** All, what changed last first. */
    public static RecordQuery all(int district, int size) {
        return new RecordQuery(
                district,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Order.CHANGED,
                true,
                Optional.empty(),
                size);
    }

    /** By what lists are in order: columns that an index serves in every register. */
    public enum Order {
        CHANGED("changed_at"),
        CREATED("created_at"),
        DUE("due_at"),
        STATE("state"),
        NUMBER("number");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** One of these by its name; the first if it is none. */
        public static Order of(String name) {
            return List.of(values()).stream()
                    .filter(o -> o.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(CHANGED);
        }
    }
}
