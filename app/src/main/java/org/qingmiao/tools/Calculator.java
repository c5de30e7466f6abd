package org.qingmiao.tools;

import java.util.List;

/** A calculator seen from outside, as data: enough for a command line, a help page and a form. */
public sealed interface Calculator permits RowCalculator, SeriesCalculator, LineCalculator, FileCalculator {
    CalculatorDescription about();

    /** What the caller may choose beside the inputs, with its default. */
    default List<CalculatorOption> choices() {
        return List.of();
    }

    /** Inputs and results; both may depend on what was chosen. */
    TableShape shape(ChosenOptions chosenOptions);
}
