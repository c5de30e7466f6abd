package org.qingmiao.register.definition;

import java.util.Optional;

/** Where the value of a field comes from. */
public sealed interface Source {
    /**
     * People type it.
     *
     * @param byDefault what stands there at first
     * @param duty the only office whose holder may fill it
     * @param steps whether only steps may write it
     */
    record Typed(Optional<FormulaText> byDefault, Optional<String> duty, boolean steps) implements Source {}

    /**
     * Computed and never typed.
     *
     * @param orTyped whether it may be typed where it cannot be computed
     * @param daily whether it is computed again after midnight, so that it may look at today
     */
    record Computed(FormulaText formula, boolean orTyped, boolean daily) implements Source {}

    /** Proposed by a computation; it counts once a signed step asks it, and a deviation needs a reason (R24). */
    record Proposed(FormulaText formula) implements Source {}

    /** A result of a calculator that the register binds. */
    record Judged(String binding) implements Source {}
}
