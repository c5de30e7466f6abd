package org.qingmiao.tools;

/** Computes each row from that row alone. */
public non-sealed interface RowCalculator extends Calculator {
    /** Binds what was chosen; the computation then serves every row of a stream. */
    RowComputation prepare(ChosenOptions chosenOptions);

    /** One row: reads what is known, puts what can be computed. */
    @FunctionalInterface
    interface RowComputation {
        /** @throws ImpossibleValue if values contradict each other; single values were checked before */
        void compute(CaseRow caseRow, ResultRow resultRow);
    }
}
