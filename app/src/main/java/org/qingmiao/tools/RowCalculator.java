package org.qingmiao.tools;

/** Computes each row from that row alone. */
public non-sealed interface RowCalculator extends Calculator {
    /** Binds what was chosen; the computation then serves every row of a stream. */
    RowComputation prepare(Choices choices);

    /** One row: reads what is known, puts what can be computed. */
    @FunctionalInterface
    interface RowComputation {
        /** @throws Impossible if values contradict each other; single values were checked before */
        void compute(Row row, Results results);
    }
}
