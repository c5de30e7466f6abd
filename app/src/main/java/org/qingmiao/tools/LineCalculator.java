package org.qingmiao.tools;

import java.util.function.UnaryOperator;
import org.qingmiao.platform.Lang;

/** Reads and writes one JSON object a line (NDJSON), for cases that do not fit into a row. */
public non-sealed interface LineCalculator extends Calculator {
    /** Answers a line with a line. A line that cannot be understood is answered by an object with {@code error}. */
    UnaryOperator<String> prepare(Choices choices);

    /** The line for a case that was given by flags. */
    String line(Row row);

    /**
     * The answer to that case as a person reads it.
     *
     * @throws Impossible naming what cannot be
     */
    String card(Row row, Choices choices, Lang lang);
}
