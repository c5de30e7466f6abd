package org.qingmiao.tools;

import java.util.List;

/** Needs all rows before it can answer. */
public non-sealed interface SeriesCalculator extends Calculator {
    /** Whether the answer has rows of its own, such as one for each area; else one result stands beside each row. */
    boolean ownRows();

    /**
     * Computes the whole series.
     *
     * @param rows in the order of the input; a row with an impossible value is among them, see {@link Row#fault()}
     * @param blank makes empty results; call it once for each row of the answer
     * @return the answer's rows; unless {@link #ownRows()}, as many and in the same order as {@code rows}
     */
    List<Results> compute(List<Row> rows, Choices choices, Blank blank);

    /** Makes empty results of the shape that was chosen. */
    @FunctionalInterface
    interface Blank {
        Results make();
    }
}
