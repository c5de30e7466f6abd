package org.qingmiao.register.definition;

import java.util.List;

/** What starts a deadline. */
public sealed interface Occasion {
    /** The record, or row, comes into the state. */
    record Entered(String state) implements Occasion {}

    record Taken(List<String> steps) implements Occasion {
        public Taken {
            steps = List.copyOf(steps);
        }
    }

    /** A flag is set. */
    record Flagged(String flag) implements Occasion {}

    /** A hand-over is offered. */
    record HandedOver(String handOver) implements Occasion {}

    /** Another deadline was missed. */
    record Missed(String deadline) implements Occasion {}

    /** Something that happens to the child or the person: {@code child.moved}. */
    record Heard(List<String> events) implements Occasion {
        public Heard {
            events = List.copyOf(events);
        }
    }

    /** A row is added to a repeating section. */
    record RowAdded(String section) implements Occasion {}

    /** A day or moment of the record, or of the element. */
    record When(FormulaText formula) implements Occasion {}

    /** The first of several. */
    record AnyOf(List<Occasion> occasions) implements Occasion {
        public AnyOf {
            occasions = List.copyOf(occasions);
        }
    }
}
