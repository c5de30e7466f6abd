package org.qingmiao.tools;

import java.io.IOException;
import java.io.PrintStream;
import org.qingmiao.platform.Lang;

/** Works on files that its choices name. */
public non-sealed interface FileCalculator extends Calculator {
    /**
     * Runs and says how it went.
     *
     * @param lang of what is said to people
     * @param out UTF-8
     * @param err for one line that says what is wrong
     * @return exit status: 0 done, 1 the checked file differs, 2 the input cannot be used
     */
    int run(ChosenOptions chosenOptions, Lang lang, PrintStream out, PrintStream err) throws IOException;
}
