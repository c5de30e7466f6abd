package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;

/** What fulfils a deadline. */
public sealed interface Fulfilment {
    record ByStep(List<String> steps) implements Fulfilment {
        public ByStep {
            steps = List.copyOf(steps);
        }
    }

    /** A new row of a repeating section for which the condition holds. */
    record ByRow(String section, Optional<FormulaText> where) implements Fulfilment {}

    /**
     * A record of a register.
     *
     * @param same fields in which it is equal to the debtor or the element
     * @param state the state that it must have reached
     * @param count how many are needed, at least 1
     */
    record ByRecord(String register, List<String> same, Optional<String> state, Optional<FormulaText> where, int count)
            implements Fulfilment {
        public ByRecord {
            same = List.copyOf(same);
        }
    }

    /**
     * @param stage offered, accepted, answered or ended
     */
    record ByHandOver(String handOver, String stage) implements Fulfilment {}

    /** A flag is no longer set. */
    record FlagOff(String flag) implements Fulfilment {}

    /** The record leaves the state. */
    record Leaving(String state) implements Fulfilment {}

    /** A field is filled. */
    record Filled(String field) implements Fulfilment {}

    /** A condition holds. */
    record Condition(FormulaText formula) implements Fulfilment {}

    record AnyOf(List<Fulfilment> ways) implements Fulfilment {
        public AnyOf {
            ways = List.copyOf(ways);
        }
    }
}
