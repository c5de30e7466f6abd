package org.qingmiao.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its answer depends on several rows. */
public non-sealed interface SeriesCalculator extends Calculator {
    /** Whether the answer has rows of its own, such as one for each area; else one result stands beside each row. */
    boolean ownRows();

    /**
     * Computes the whole series.
     *
     * @param rows in the order of the input; a row with an impossible value is among them, see {@link CaseRow#fault()}
     * @param blank makes empty results; call it once for each row of the answer
     * @return the answer's rows; unless {@link #ownRows()}, as many and in the same order as {@code rows}
     */
    List<ResultRow> compute(List<CaseRow> rows, ChosenOptions chosenOptions, Blank blank);

    /**
     * A computation that takes the rows one after the other and remembers no more than it needs, so that a stream may be of
     * any length; null if the answer needs all rows. Only without {@link #ownRows()}.
     */
    default @Nullable Stepwise stepwise(ChosenOptions chosenOptions, Blank blank) {
        return null;
    }

    /** Answers a row from that row and those before. */
    @FunctionalInterface
    interface Stepwise {
        ResultRow next(CaseRow caseRow);
    }

    /** Makes empty results of the shape that was chosen. */
    @FunctionalInterface
    interface Blank {
        ResultRow make();
    }
}
