package org.qingmiao.tools;

import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;

/** Reads and writes one JSON object a line (NDJSON), for cases that do not fit into a row. */
public non-sealed interface LineCalculator extends Calculator {
    /** Answers a line with a line. A line that cannot be understood is answered by an object with {@code error}. */
    UnaryOperator<String> prepare(ChosenOptions chosenOptions);

    /** The line for a case that was given by flags. */
    String line(CaseRow caseRow);

    /**
     * The answer to that case as a person reads it.
     *
     * @throws ImpossibleValue naming what cannot be
     */
    String card(CaseRow caseRow, ChosenOptions chosenOptions, Lang lang);
}
